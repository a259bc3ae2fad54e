/* A PKCS#11 module that passes on to SoftHSM, and answers as a token does whose PIN was wrong too often.
   LOCKED: the token says that it is locked. REFUSES: only the login does. LAST: one try is left.
   Layouts and numbers: OASIS, PKCS #11 base specification 2.40, sections 3.2, 3.7 and 4. */
#include <dlfcn.h>
#include <string.h>

struct list {
    unsigned char version[2];
    void *functions[68];
};

enum { GET_FUNCTION_LIST = 3, GET_TOKEN_INFO = 6, LOGIN = 18, FLAGS_OFFSET = 96 };
enum { OK = 0, GENERAL_ERROR = 0x05, PIN_LOCKED = 0xA4, FINAL_TRY = 0x20000, USER_PIN_LOCKED = 0x40000 };

static struct list own;
static unsigned long (*token_info)(unsigned long, unsigned char *);

unsigned long C_GetFunctionList(struct list **out) {
    *out = &own;
    return OK;
}

static unsigned long changed_token_info(unsigned long slot, unsigned char *info) {
    unsigned long result = token_info(slot, info), flags;
    if (result != OK) return result;
    memcpy(&flags, info + FLAGS_OFFSET, sizeof flags);
#ifdef LOCKED
    flags |= USER_PIN_LOCKED;
#endif
#ifdef LAST
    flags |= FINAL_TRY;
#endif
    memcpy(info + FLAGS_OFFSET, &flags, sizeof flags);
    return OK;
}

#ifdef REFUSES
static unsigned long refused_login(unsigned long session, unsigned long user, void *pin, unsigned long length) {
    return PIN_LOCKED;
}
#endif

__attribute__((constructor)) static void wrap(void) {
    void *module = dlopen(SOFTHSM, RTLD_NOW | RTLD_LOCAL);
    unsigned long (*get)(struct list **) = module ? dlsym(module, "C_GetFunctionList") : NULL;
    struct list *theirs;
    if (!get || get(&theirs) != OK) return;
    own = *theirs;
    token_info = own.functions[GET_TOKEN_INFO];
    own.functions[GET_FUNCTION_LIST] = C_GetFunctionList;
    own.functions[GET_TOKEN_INFO] = changed_token_info;
#ifdef REFUSES
    own.functions[LOGIN] = refused_login;
#endif
}
