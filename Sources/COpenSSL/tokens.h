#pragma once

#include <stddef.h>

// The structures that libp11 0.4 (libp11.so.3) hands out, as its libp11.h declares
// them. The library is loaded only when a key lies on a token, so that building and
// running without tokens needs nothing of it.

typedef struct shim_P11Key {
  char *label;
  unsigned char *id;
  size_t id_len;
  unsigned char is_private;
  unsigned char needs_login;
  void *inner;
} shim_P11Key;

typedef struct shim_P11Token {
  char *label;
  char *manufacturer;
  char *model;
  char *serial;
  unsigned char initialized;
  unsigned char login_required;
  unsigned char secure_login;
  unsigned char user_pin_set;
  unsigned char read_only;
  unsigned char has_rng;
  unsigned char user_pin_count_low;
  unsigned char user_pin_final_try;
  unsigned char user_pin_locked;
  unsigned char user_pin_to_be_changed;
  unsigned char so_pin_count_low;
  unsigned char so_pin_final_try;
  unsigned char so_pin_locked;
  unsigned char so_pin_to_be_changed;
  struct shim_P11Slot *slot;
} shim_P11Token;

typedef struct shim_P11Slot {
  char *manufacturer;
  char *description;
  unsigned char removable;
  shim_P11Token *token;
  void *inner;
} shim_P11Slot;
