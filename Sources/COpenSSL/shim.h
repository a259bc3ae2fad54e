#pragma once

// Hides what OpenSSL 3 deprecates: Swift cannot call what it cannot see.
#define OPENSSL_API_COMPAT 30000
#define OPENSSL_NO_DEPRECATED

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "tokens.h"

// Swift imports no function-like macro, no variadic function, no macro that
// renames a function, and no constant that is a compound expression. Each shim
// stands for one of these and does nothing more.

static inline void shim_OPENSSL_free(void *pointer) { OPENSSL_free(pointer); }

static inline long shim_BIO_get_mem_data(BIO *bio, char **data) {
  return BIO_get_mem_data(bio, data);
}

static inline EVP_PKEY *shim_EVP_PKEY_Q_keygen(const char *type) {
  return EVP_PKEY_Q_keygen(NULL, NULL, type);
}

static inline EVP_PKEY *shim_EVP_EC_gen(const char *curve) {
  return EVP_PKEY_Q_keygen(NULL, NULL, "EC", curve);
}

static inline EVP_PKEY *shim_EVP_RSA_gen(size_t bits) {
  return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", bits);
}

static inline int shim_CMS_RecipientInfo_num(const STACK_OF(CMS_RecipientInfo) *stack) {
  return sk_CMS_RecipientInfo_num(stack);
}

static inline int shim_OBJ_is_authEnveloped(const ASN1_OBJECT *type) {
  return OBJ_obj2nid(type) == NID_id_smime_ct_authEnvelopedData;
}
