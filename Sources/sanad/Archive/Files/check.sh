#!/bin/sh
# shellcheck disable=SC1091,SC2059
# Replays an archive of a certification ledger with openssl and the tools that every
# system has, for whoever trusts no program of the ledger's own.
#
#   sh check.sh FOLDER --policy FILE [--root PEM]… [--from N] [--signatures all|sample K]
#   sh check.sh FOLDER --vkey LOGKEY [--witness KEY]… …
#
# FOLDER     the archive: checkpoint, tile/…
# --policy   the file that names the log's key and the witnesses (C2SP tlog-policy)
# --vkey     the log's key instead, and --witness a witness's, each as NAME+HASH+KEY
# --root     an authority's root certificate in PEM that is trusted
# --from     the first entry whose signature is looked at; hashes are, of all
# --signatures  of every entry, or of every K-th and of those that bring certificates
#
# Take policy and root from the authority, not from the archive. Each finding is a line
# "entry N: what" or "checkpoint: what" on standard output. Ends with 0 when nothing was
# found, 1 with findings, and 2 when it could not run.
#
# Needs a POSIX shell, awk, openssl 1.1.1 or later, and: base64 cat cut fold head mkdir
# mktemp od rm tail tr wc.

LC_ALL=C
export LC_ALL
set -u

stop() {
    printf 'check: %s\n' "$1" >&2
    exit 2
}

usage='usage: check.sh FOLDER (--policy FILE | --vkey KEY [--witness KEY]...)
           [--root PEM]... [--from N] [--signatures all|sample K]'
folder='' policy='' vkeys='' witnesses='' roots='' from=0 every=1
while [ $# -gt 0 ]; do
    case $1 in
    --policy | --vkey | --witness | --root | --from | --signatures) [ $# -ge 2 ] || stop "$usage" ;;
    esac
    case $1 in
    --policy) policy=$2; shift ;;
    --vkey) vkeys="$vkeys $2"; shift ;;
    --witness) witnesses="$witnesses $2"; shift ;;
    --root) roots="$roots
$2"; shift ;;
    --from) from=$2; shift ;;
    --signatures)
        case $2 in
        all) every=1 ;;
        sample) [ $# -ge 3 ] || stop "$usage"; every=$3; shift ;;
        *) stop "$usage" ;;
        esac
        shift ;;
    -h | --help) printf '%s\n' "$usage"; exit 0 ;;
    -*) stop "$usage" ;;
    *) [ -z "$folder" ] || stop "$usage"; folder=$1 ;;
    esac
    shift
done
[ -n "$folder" ] || stop "$usage"
[ -n "$policy$vkeys" ] || stop "$usage"
for number in "$from" "$every"; do
    case $number in '' | *[!0-9]* | ??????????*) stop "$number is no number" ;; esac
done
[ "$every" -gt 0 ] || stop "one of 0 is none"
[ -d "$folder" ] || stop "$folder is no folder"
[ -f "$folder/checkpoint" ] || stop "$folder has no checkpoint"
for tool in awk openssl base64 od fold mktemp tail head cut tr; do
    command -v "$tool" >/dev/null 2>&1 || stop "$tool is not there"
done

case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
tab=$(printf '\t')
work=$(mktemp -d) || stop "there is no room for working files"
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
mkdir "$work/certificates" "$work/part" || stop "there is no room for working files"
: >"$work/findings"

# Names in a certificate's path are a stranger's: what a terminal would act on is not shown.
find_fault() {
    printf '%s\n' "$1" | tr -cd '\012\040-\176' | tee -a "$work/findings"
}

# Bytes, hexadecimal and base64 ------------------------------------------------

# Bytes that are written in hexadecimal.
bytes() {
    escaped=$(awk -v hex="$1" 'BEGIN {
        digits = "0123456789abcdef"
        for (i = 1; i < length(hex); i += 2) {
            n = (index(digits, substr(hex, i, 1)) - 1) * 16 + index(digits, substr(hex, i + 1, 1)) - 1
            printf "\\%03o", n
        }
    }')
    printf "$escaped"
}

hex() { od -An -v -tx1 | tr -d ' \n'; }

if command -v sha256sum >/dev/null 2>&1; then
    hashes() { sha256sum "$@" | cut -c 1-64; }
else
    hashes() { openssl dgst -sha256 -r "$@" | cut -c 1-64; }
fi

base64_hex() { printf '%s\n' "$1" | base64 -d 2>/dev/null | hex; }

url_bytes() {
    text=$(tr -d '\n' | tr '_-' '/+')
    while [ $((${#text} % 4)) -ne 0 ]; do text=$text=; done
    printf '%s\n' "$text" | base64 -d 2>/dev/null
}

url_text() { base64 | tr -d '\n=' | tr '/+' '_-'; }

# Where a tile or bundle is: three digits a folder.
place() {
    rest=$(($1 / 1000))
    found=$(printf '%03d' $(($1 % 1000)))
    while [ "$rest" -gt 0 ]; do
        found=x$(printf '%03d' $((rest % 1000)))/$found
        rest=$((rest / 1000))
    done
    [ "$2" -eq 256 ] || found=$found.p/$2
    printf '%s\n' "$found"
}

# What several awk programs use: base64 of either alphabet, and JSON, of which every
# string is handed to found(path, text).
library='
function load(    i, all) {
    all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (i = 0; i < 64; i++) value[substr(all, i + 1, 1)] = i
    value["-"] = 62
    value["_"] = 63
    for (i = 0; i < 256; i++) { char[i] = sprintf("%c", i); pair[i] = sprintf("%02x", i) }
    # Some awks have no powers.
    power[0] = 1
    for (i = 1; i < 16; i++) power[i] = 2 * power[i - 1]
}
function decode(text, ashex,    i, bits, have, out, c) {
    sub(/=+$/, "", text)
    bits = have = 0
    out = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (!(c in value)) return ""
        bits = bits * 64 + value[c]
        have += 6
        if (have >= 8) {
            have -= 8
            c = int(bits / power[have])
            bits -= c * power[have]
            out = out (ashex ? pair[c] : char[c])
        }
    }
    return out
}
function blank() { while (index(" \t\r\n", substr(json, at, 1)) && at <= length(json)) at++ }
function text_at(    start, out, c) {
    out = ""
    at++
    while (match(substr(json, at), /["\\]/)) {
        out = out substr(json, at, RSTART - 1)
        at += RSTART
        c = substr(json, at - 1, 1)
        if (c == "\"") return out
        c = substr(json, at, 1)
        out = out (c == "/" ? c : "\\" c)
        at++
    }
    broken = 1
    return out
}
function value_at(path, depth,    c, name, i) {
    blank()
    c = substr(json, at, 1)
    if (depth > 40 || at > length(json)) { broken = 1; return }
    if (c == "\"") { found(path, text_at()); return }
    if (c == "{" || c == "[") {
        at++
        blank()
        if (index("}]", substr(json, at, 1))) { at++; return }
        for (i = 0; !broken; i++) {
            blank()
            name = i
            if (c == "{") { name = text_at(); blank(); at++ }
            value_at(path == "" ? name : path "." name, depth + 1)
            blank()
            at++
            if (substr(json, at - 1, 1) != ",") return
        }
        return
    }
    found(path, "")
    while (at <= length(json) && !index(",]} \t\r\n", substr(json, at, 1))) at++
}
function read_json(text) { json = text; at = 1; broken = 0; value_at("", 0) }
'

# The checkpoint ---------------------------------------------------------------

awk '/^$/ { last = NR } { line[NR] = $0 } END {
    for (i = 1; i < last; i++) print line[i] > text
    for (i = last + 1; i <= NR; i++) print line[i] > signatures
}' text="$work/note" signatures="$work/signatures" "$folder/checkpoint"
[ -s "$work/note" ] && [ -s "$work/signatures" ] || stop "$folder/checkpoint is no checkpoint"
origin=$(head -n 1 "$work/note")
case $origin in '' | *[!A-Za-z0-9._:/-]*) stop "$folder/checkpoint names no log: letters, digits and . _ : / - make a name" ;; esac
size=$(head -n 2 "$work/note" | tail -n 1)
signed_root=$(base64_hex "$(head -n 3 "$work/note" | tail -n 1)")
case $size in '' | *[!0-9]* | ?????????????*) stop "$folder/checkpoint has no size" ;; esac
[ ${#signed_root} -eq 64 ] || stop "$folder/checkpoint has no root"

# The keys: kind, name and vkey, one a line.
{
    for key in $vkeys; do printf 'log - %s\n' "$key"; done
    for key in $witnesses; do printf 'witness %s %s\n' "$key" "$key"; done
    if [ -n "$policy" ]; then
        [ -f "$policy" ] || stop "$policy is no file"
        awk '$1 == "log" { print "log -", $2 } $1 == "witness" { print "witness", $2, $3 }' "$policy"
    fi
} >"$work/keys" || exit 2

# Whether a signature is an Ed25519 key's: KEY and SIGNATURE in hexadecimal, and a file.
ed25519() {
    bytes "302a300506032b6570032100$1" >"$work/ed25519.der"
    bytes "$2" >"$work/ed25519.sig"
    openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/ed25519.der" -sigfile "$work/ed25519.sig" \
        -in "$3" >/dev/null 2>&1
}

# Looks for the signatures that a key of the policy is said to have made; sets `count` to
# the genuine ones, and names the false.
check_note() {
    name=${2%%+*}
    key=$(base64_hex "$(printf '%s' "$2" | cut -d + -f 3-)")
    id=$(printf '%s' "$2" | cut -d + -f 2)
    { printf '%s\n' "$name"; bytes "$key"; } >"$work/id"
    [ "$(hashes "$work/id" | cut -c 1-8)" = "$id" ] || stop "$2 is no verifier key"
    count=0
    grep -F -e " $name " "$work/signatures" >"$work/by-name" || return 0
    while read -r _ signer text; do
        [ "$signer" = "$name" ] || continue
        signature=$(base64_hex "$text")
        case $signature in "$id"*) ;; *) continue ;; esac
        case $1 in
        log) length=136 begin=9; cat "$work/note" >"$work/message" ;;
        *)
            length=152 begin=25
            time=$((0x$(printf '%s' "$signature" | cut -c 9-24)))
            { printf 'cosignature/v1\ntime %s\n' "$time"; cat "$work/note"; } >"$work/message" ;;
        esac
        if [ ${#signature} -eq $length ] &&
            ed25519 "$(printf '%s' "$key" | cut -c 3-)" "$(printf '%s' "$signature" | cut -c $begin-)" "$work/message"
        then
            count=$((count + 1))
        else
            find_fault "checkpoint: the signature in the name of $name is false"
        fi
    done <"$work/by-name"
}

by_log=0
: >"$work/cosigned"
while read -r kind label key; do
    case $kind in
    log) [ "${key%%+*}" = "$origin" ] || continue ;;
    esac
    check_note "$kind" "$key"
    case $kind in
    log) by_log=$((by_log + count)) ;;
    *) [ "$count" -eq 0 ] || printf '%s\n' "$label" >>"$work/cosigned" ;;
    esac
done <"$work/keys"
[ "$by_log" -gt 0 ] || find_fault "checkpoint: no key of the log $origin that was given has signed it"

if [ -n "$policy" ]; then
    met=$(awk -v cosigned="$work/cosigned" 'FILENAME == cosigned { has[$1] = 1; next }
        $1 == "group" {
            n = 0
            for (i = 4; i <= NF; i++) n += has[$i]
            has[$2] = n >= ($3 == "all" ? NF - 3 : $3 == "any" ? 1 : $3)
        }
        $1 == "quorum" { print ($2 == "none" || has[$2]) ? "yes" : "no" }' "$work/cosigned" "$policy")
    [ "$met" = yes ] || find_fault "checkpoint: it lacks cosignatures that the policy asks for"
else
    for key in $witnesses; do
        grep -qxF -e "$key" "$work/cosigned" || find_fault "checkpoint: ${key%%+*} has not cosigned it"
    done
fi
cosigners=$(wc -l <"$work/cosigned" | tr -d ' ')

# Certificates -----------------------------------------------------------------

issuer=''
trusted=''
printf '%s\n' "$roots" >"$work/roots"
while read -r file; do
    [ -n "$file" ] || continue
    openssl x509 -in "$file" -outform DER -out "$work/root.der" 2>/dev/null || stop "$file is no certificate in PEM"
    trusted="$trusted $(hashes "$work/root.der")"
done <"$work/roots"

# The RFC 7638 thumbprint of the public key in a PEM file.
thumbprint() {
    point=$(openssl pkey -pubin -in "$1" -outform DER 2>/dev/null | hex)
    part() { bytes "$(printf '%s' "$point" | cut -c "$1")" | url_text; }
    length=${#point}
    case $point in
    3059301306072a8648ce3d020106082a8648ce3d030107*)
        printf '{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' \
            "$(part $((length - 127))-$((length - 64)))" "$(part $((length - 63))-$length)" ;;
    3076301006072a8648ce3d020106052b81040022*)
        printf '{"crv":"P-384","kty":"EC","x":"%s","y":"%s"}' \
            "$(part $((length - 191))-$((length - 96)))" "$(part $((length - 95))-$length)" ;;
    302a300506032b6570032100*)
        printf '{"crv":"Ed25519","kty":"OKP","x":"%s"}' "$(part $((length - 63))-$length)" ;;
    *)
        modulus=$(openssl rsa -pubin -in "$1" -modulus -noout 2>/dev/null | cut -d = -f 2 | tr 'A-F' 'a-f')
        printf '{"e":"AQAB","kty":"RSA","n":"%s"}' "$(bytes "$modulus" | url_text)" ;;
    esac >"$work/jwk"
    bytes "$(hashes "$work/jwk")" | url_text
}

# Registers the certificate of a path in a statement: register ENTRY PATH TEXT.
register() {
    printf '%s\n' "$3" | base64 -d >"$work/new.der" 2>/dev/null
    fingerprint=$(hashes "$work/new.der")
    new=$work/certificates/$fingerprint
    if ! openssl x509 -inform DER -in "$work/new.der" -out "$work/new.pem" 2>/dev/null; then
        find_fault "entry $1: $2 is no certificate"
        return
    fi
    case $2 in
    authority.*)
        root=$new.pem
        openssl verify -no_check_time -CAfile "$work/new.pem" "$work/new.pem" >/dev/null 2>&1 ||
            find_fault "entry $1: the authority's root has not signed itself"
        case " $trusted " in
        '  ' | *" $fingerprint "*) ;;
        *) [ "$1" -ne 0 ] || find_fault "entry 0: the authority's root is none of those that are trusted" ;;
        esac ;;
    issuingCA.*)
        openssl verify -no_check_time -CAfile "$root" "$work/new.pem" >/dev/null 2>&1 ||
            find_fault "entry $1: the issuing CA's certificate is not signed by the authority's root"
        issuer=$new.pem ;;
    *)
        [ -n "$issuer" ] &&
            openssl verify -no_check_time -partial_chain -trusted "$issuer" "$work/new.pem" >/dev/null 2>&1 ||
            find_fault "entry $1: the certificate at $2 is not signed by the issuing CA" ;;
    esac
    [ ! -f "$new" ] || return 0
    cat "$work/new.pem" >"$new.pem"
    openssl x509 -in "$new.pem" -pubkey -noout >"$new.key" 2>/dev/null
    dates=$(openssl x509 -in "$new.pem" -noout -startdate -enddate | awk '{
        sub(/^[^=]*=/, "")
        month = (index("JanFebMarAprMayJunJulAugSepOctNovDec", $1) + 2) / 3
        printf "%s%04d-%02d-%02dT%s", (NR > 1 ? " " : ""), $4, month, $2, $3
    }')
    printf '%s %s %s\n' "$(thumbprint "$new.key")" "$(kind_of "$new.key")" "$dates" >"$new"
}

kind_of() {
    case $(openssl pkey -pubin -in "$1" -noout -text 2>/dev/null) in
    *P-256* | *prime256v1*) echo ES256 ;;
    *P-384* | *secp384r1*) echo ES384 ;;
    *ED25519*) echo EdDSA ;;
    *) echo PS256 ;;
    esac
}

# Registers all certificates that a statement brings; the root before the CA, that before the rest.
register_all() {
    cut -d . -f 2 "$work/part/s.$2" | url_bytes >"$work/payload"
    awk "$library"'
        function found(path, text) { if (path ~ /x5c\.0$/) print path "\t" text }
        { all = all $0 "\n" } END { load(); read_json(all) }' "$work/payload" >"$work/x5c"
    for wanted in '^authority\.' '^issuingCA\.' '^statusKey\.|^keys\.'; do
        awk -v wanted="$wanted" '$1 ~ wanted' "$work/x5c" >"$work/chosen"
        while IFS=$tab read -r path text; do register "$1" "$path" "$text"; done <"$work/chosen"
    done
}

# Signatures -------------------------------------------------------------------

checked=0

# The first entry that is not there, and the first whose hash nothing tells.
gap=''
unknown=''

# statement ENTRY ORDER TIME ALG TYP KID X5T SIGNATURE: the signature of an entry's statement.
statement() {
    # Without the first entry nothing says whose keys count.
    [ "$gap" != 0 ] || return
    case $5 in
    sanad-genesis+jwt | sanad-transition+jwt) register_all "$1" "$2" ;;
    sanad-accreditation+jwt) ;;
    *) { [ "$1" -ge "$from" ] && [ $(($1 % every)) -eq 0 ]; } || return ;;
    esac
    certificate=$work/certificates/$7
    if [ ! -f "$certificate" ]; then
        find_fault "entry $1: it is signed under a certificate that no earlier entry${gap:+ that is there} registered"
        return
    fi
    read -r kid algorithm begins ends <"$certificate"
    [ "$kid" = "$6" ] || find_fault "entry $1: kid is not the thumbprint of its certificate's key"
    outside=$(awk -v time="$3" -v begins="$begins" -v ends="$ends" 'BEGIN {
        time = substr(time, 1, 19)
        print (time "" < begins "" || time "" > ends "")
    }')
    [ "$outside" -eq 0 ] || find_fault "entry $1: the signer's certificate is valid from $begins to $ends, not at $3"
    if [ "$algorithm" != "$4" ]; then
        find_fault "entry $1: its key does not fit the algorithm $4"
        return
    fi
    if [ "$8" = high ]; then
        find_fault "entry $1: its signature has not the form of one, or a high S"
        return
    fi
    bytes "$8" >"$work/signature"
    key=$certificate.key
    case $4 in
    ES256) openssl dgst -sha256 -verify "$key" -signature "$work/signature" "$work/part/i.$2" ;;
    ES384) openssl dgst -sha384 -verify "$key" -signature "$work/signature" "$work/part/i.$2" ;;
    PS256)
        openssl dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -verify "$key" \
            -signature "$work/signature" "$work/part/i.$2" ;;
    *) openssl pkeyutl -verify -rawin -pubin -inkey "$key" -sigfile "$work/signature" -in "$work/part/i.$2" ;;
    esac >/dev/null 2>&1 || {
        find_fault "entry $1: its statement's signature is false"
        return
    }
    checked=$((checked + 1))
    [ "$5" != sanad-accreditation+jwt ] || register_all "$1" "$2"
}

# The tree ---------------------------------------------------------------------

# The hashes one level up, of those in a file: an odd last one goes up as it is.
pair_up() {
    rm -f "$work/part"/n.*
    awk -v to="$work/part/n." '
        function escape(hex,    i, out) {
            out = ""
            for (i = 1; i < 64; i += 2) out = out octal[substr(hex, i, 2)]
            return out
        }
        BEGIN { for (i = 0; i < 256; i++) octal[sprintf("%02x", i)] = sprintf("\\%03o", i) }
        NR % 2 { left = $1; next }
        { printf "printf '\''\\001%s%s'\'' >'\''%s%05d'\''\n", escape(left), escape($1), to, NR }
    ' "$1" >"$work/pairs"
    . "$work/pairs"
    count=$(wc -l <"$1" | tr -d ' ')
    [ "$count" -lt 2 ] || hashes "$work/part"/n.* >"$work/up"
    [ "$count" -ge 2 ] || : >"$work/up"
    [ $((count % 2)) -eq 0 ] || tail -n 1 "$1" >>"$work/up"
    cat "$work/up" >"$1"
}

# The root over the hashes in a file.
root_over() {
    cat "$1" >"$work/over"
    while [ "$(wc -l <"$work/over" | tr -d ' ')" -gt 1 ]; do pair_up "$work/over"; done
    cat "$work/over"
}

# Whether a file has as many hashes as a tile of a width, or as a full one.
has_hashes() {
    length=$(wc -c <"$1" | tr -d ' ')
    [ "$length" -eq $(($2 * 32)) ] || [ "$length" -eq 8192 ]
}

levels=0

# Appends a hash to the row of a level; a full row is compared with its tile and goes up as one hash.
push() {
    [ "$1" -lt "$levels" ] || { levels=$(($1 + 1)); : >"$work/row.$1"; eval "filled_$1=0"; }
    printf '%s\n' "$2" >>"$work/row.$1"
    [ "$(wc -l <"$work/row.$1" | tr -d ' ')" -eq 256 ] || return 0
    eval "index=\$filled_$1"
    [ "$1" -eq 0 ] || compare_tile "$1" "$index" 256
    above=$(root_over "$work/row.$1")
    : >"$work/row.$1"
    eval "filled_$1=$((index + 1))"
    push $(($1 + 1)) "$above"
}

# Compares the row of a level above the leaves with the tile that is in the archive.
compare_tile() {
    tile=tile/$1/$(place "$2" "$3")
    span=1
    below=$1
    while [ "$below" -gt 0 ]; do span=$((span * 256)); below=$((below - 1)); done
    if [ ! -f "$folder/$tile" ]; then
        find_fault "entry $(($2 * 256 * span)): $tile is missing"
        return
    fi
    if ! has_hashes "$folder/$tile" "$3"; then
        find_fault "entry $(($2 * 256 * span)): $tile has not the $3 hashes that it should have"
        return
    fi
    { hex <"$folder/$tile" | fold -w 64; echo; } >"$work/tile"
    awk -v tile="$tile" -v first=$(($2 * 256)) -v span=$span 'FNR == NR { shown[FNR] = $1 ""; next }
        $1 "" != shown[FNR] {
            n = (first + FNR - 1) * span
            printf "entry %d: %s holds another hash for the entries %d to %d than their leaf hashes give\n",
                n, tile, n, n + span - 1
        }' "$work/tile" "$work/row.$1" >"$work/differing"
    [ ! -s "$work/differing" ] || tee -a "$work/findings" <"$work/differing"
}

# Bundles ----------------------------------------------------------------------

# Takes a bundle apart: part/e.ORDER an entry, part/l.ORDER the same behind the byte 0.
# Only letters, digits and octal numbers come into what the shell reads back.
take_apart() {
    rm -f "$work/part"/*
    od -An -v -to1 "$1" | awk -v to="$work/part/" '
        BEGIN {
            safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"
            for (i = 0; i < 256; i++) {
                c = sprintf("%c", i)
                number[sprintf("%03o", i)] = i
                text[sprintf("%03o", i)] = i > 0 && index(safe, c) ? c : sprintf("\\%03o", i)
            }
            state = count = 0
        }
        function end() {
            # Some awks print no long text by printf.
            name = sprintf("%03d", count)
            print "printf '\''" entry chunk "'\'' >'\''" to "e." name "'\''"
            print "printf '\''\\000" entry chunk "'\'' >'\''" to "l." name "'\''"
            count++
            entry = chunk = ""
            state = 0
        }
        { for (i = 1; i <= NF; i++) {
            if (state == 0) { high = number[$i]; state = 1 }
            else if (state == 1) { left = high * 256 + number[$i]; state = 2; if (!left) end() }
            else { chunk = chunk text[$i]; if (!--left) end() }
        } }
        { entry = entry chunk; chunk = "" }
        END { print "cut_short=" (state ? 1 : 0) "; count=" count }
    ' >"$work/apart"
    . "$work/apart"
}

# What the entries of a bundle say, one a line: order, fault, time, the link in hexadecimal,
# alg, typ, kid, fingerprint, signature in hexadecimal as openssl reads it. Writes
# part/i.ORDER, what is signed, and part/s.ORDER, the statement.
read_entries() {
    awk -v first="$1" -v to="$work/part/" "$library"'
        function found(path, text) { member[path] = text; members++ }
        function word(text) { return text ~ /^[A-Za-z0-9+_.-]+$/ ? text : "-" }
        function whole(hex) { sub(/^(00)+/, "", hex); if (hex == "" || hex ~ /^[89a-f]/) hex = "00" hex; return hex }
        function der(r, s,    body, length_) {
            r = whole(r)
            s = whole(s)
            body = "02" pair[length(r) / 2] r "02" pair[length(s) / 2] s
            return "30" pair[length(body) / 2] body
        }
        function low_der(r, s, half) { return s "" <= half "" ? der(r, s) : "high" }
        function signature(alg, hex) {
            if (alg == "EdDSA") return length(hex) == 128 ? hex : "high"
            if (alg == "PS256") return length(hex) >= 512 ? hex : "high"
            if (alg == "ES256" && length(hex) == 128) return low_der(substr(hex, 1, 64), substr(hex, 65), half256)
            if (alg == "ES384" && length(hex) == 192) return low_der(substr(hex, 1, 96), substr(hex, 97), half384)
            return "high"
        }
        function is_time(text) {
            gsub(/[0-9]/, "0", text)
            return text == "0000-00-00T00:00:00.000Z"
        }
        function finish(    fault, parts, n, alg, header, index_) {
            index_ = first + order
            n = split(line[5], parts, ".")
            split("", member)
            members = 0
            if (n == 3) read_json(decode(parts[1], 0))
            alg = word(member["alg"])
            fault = "-"
            if (lines != 5) fault = "it has " lines " lines instead of five"
            else if (line[1] != "sanad/entry/v1") fault = "its first line is not sanad/entry/v1"
            else if (line[2] != index_ "") fault = "its index is " (line[2] ~ /^[0-9]+$/ ? line[2] : "no number")
            else if (!is_time(line[3])) fault = "its third line is no time"
            else if (n != 3 || broken || member["typ"] == "") fault = "its fifth line is no statement"
            else if (members != 4 + ("cty" in member) || !("x5t#S256" in member) || !("kid" in member))
                fault = "its header has other members than alg, typ, kid and x5t#S256"
            if (n == 3) {
                ORS = ""
                print parts[1] "." parts[2] > (to "i." name)
                close(to "i." name)
                ORS = "\n"
                print line[5] > (to "s." name)
                close(to "s." name)
            }
            OFS = "\t"
            print name, fault, (is_time(line[3]) ? line[3] : "-"),
                word(length(line[4]) == 44 ? decode(line[4], 1) : ""), alg, word(member["typ"]), word(member["kid"]),
                word(decode(member["x5t#S256"], 1)), signature(alg, decode(parts[3], 1))
        }
        BEGIN {
            load()
            half256 = "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8"
            half384 = "7fffffffffffffffffffffffffffffffffffffffffffffffe3b1a6c0fa1b96efac0d06d9245853bd76760cb5666294b9"
            for (i = 1; i < ARGC; i++) {
                name = ARGV[i]
                sub(/.*\./, "", name)
                # Some awks read a number with a leading zero as octal.
                order = name
                sub(/^0+/, "", order)
                order += 0
                lines = 0
                split("", line)
                while ((getline text < ARGV[i]) > 0) line[++lines] = text
                close(ARGV[i])
                finish()
            }
        }' "$work/part"/e.*
}

# Holds the entries' hashes, what the tile has and what each next entry says against each
# other. Prints findings; writes the row of leaf hashes that were logged, as far as known.
judge() {
    awk -v first="$1" -v last_link="$2" -v previous="$previous" -v before="$last_time" -v row="$work/logged" \
        -v state="$work/state" -v bundle="$3" -v tile="$4" -v width="$5" -F '\t' '
        # The empty text makes each a text: a hash must not be compared as the number that it may look like.
        BEGIN { previous = previous ""; last_link = last_link ""; unknown = "" }
        FILENAME ~ /actual$/ { actual[FNR - 1] = $1 ""; next }
        FILENAME ~ /tile$/ { shown[FNR - 1] = $1 ""; next }
        { fault[FNR - 1] = $2; time[FNR - 1] = $3 ""; link[FNR - 1] = $4 ""; entries = FNR }
        function say(index_, what) { print "entry " index_ ": " what }
        END {
            for (i = 0; i < width; i++) {
                n = first + i
                if (i >= entries) {
                    if (i == entries && i > 0) say(n, bundle " lacks it" (i + 1 < width ? " and what comes after it" : ""))
                    previous = shown[i] != "" ? shown[i] : i + 1 == width && last_link != "" ? last_link : "-"
                    if (previous == "-" && unknown == "") unknown = n
                    print previous > row
                    continue
                }
                next_link = i + 1 < entries ? link[i + 1] : i + 1 == width ? last_link : ""
                if (next_link == "" && i + 1 == entries) next_link = actual[i]
                logged = actual[i] == next_link ? actual[i] : shown[i] != "" ? shown[i] : next_link
                if (actual[i] != logged) say(n, "its bytes hash to " actual[i] "; what was logged hashes to " logged)
                else if (shown[i] != "" && shown[i] != actual[i]) say(n, tile " holds " shown[i] ", its bytes hash to " actual[i])
                if (previous != "-" && link[i] != previous) say(n, "its link to the entry before it is not that one\047s leaf hash")
                if (fault[i] != "-") say(n, fault[i])
                else {
                    if (time[i] < before) say(n, "its time " time[i] " is before that of the entry before it, " before)
                    before = time[i]
                }
                previous = logged
                print logged > row
            }
            print previous " " (unknown == "" ? "-" : unknown) " " before > state
        }' "$work/actual" "$work/tile" "$work/entries" >"$work/judged"
    [ ! -s "$work/judged" ] || tee -a "$work/findings" <"$work/judged"
}

# The link of the first entry of a bundle, in hexadecimal; nothing where it cannot be read.
first_link() {
    [ -f "$1" ] || return 0
    base64_hex "$(head -c 400 "$1" | tail -c +3 | tr '\000' ' ' | head -n 4 | tail -n 1)"
}

{ printf '\000'; printf '%s' "$origin"; } >"$work/origin"
previous=$(hashes "$work/origin")
last_time=''
number=0
while [ $((number * 256)) -lt "$size" ]; do
    first=$((number * 256))
    width=$((size - first))
    [ $width -le 256 ] || width=256
    bundle=tile/entries/$(place $number $width)
    tile=tile/0/$(place $number $width)
    [ ! -t 2 ] || printf '\r%s of %s entries' $first "$size" >&2
    : >"$work/actual"
    : >"$work/entries"
    : >"$work/tile"
    count=0
    if [ -f "$folder/$bundle" ]; then
        take_apart "$folder/$bundle"
        [ "$cut_short" -eq 0 ] || find_fault "entry $((first + count)): $bundle is cut short"
        [ "$count" -eq $width ] || find_fault "entry $first: $bundle has $count entries instead of $width"
    else
        find_fault "entry $first: $bundle is missing"
    fi
    [ "$count" -ge $width ] || gap=${gap:-$((first + count))}
    if [ "$count" -gt 0 ]; then
        hashes "$work/part"/l.* >"$work/actual"
        read_entries $first >"$work/entries"
    fi
    if [ ! -f "$folder/$tile" ]; then
        find_fault "entry $first: $tile is missing"
    elif has_hashes "$folder/$tile" $width; then
        { hex <"$folder/$tile" | fold -w 64; echo; } | awk 'length($1) == 64' >"$work/tile"
    else
        find_fault "entry $first: $tile has not the $width hashes that it should have"
    fi
    following=$((size - first - width))
    [ $following -le 256 ] || following=256
    link=''
    [ $following -eq 0 ] || link=$(first_link "$folder/tile/entries/$(place $((number + 1)) $following)")
    : >"$work/logged"
    judge $first "$link" "$bundle" "$tile" $width
    read -r previous dark last_time <"$work/state"
    [ "$dark" = - ] || unknown=${unknown:-$dark}
    while IFS=$tab read -r order fault time _ algorithm typ kid fingerprint signature; do
        at=${order#0}
        at=$((first + ${at#0}))
        [ "$at" -lt "$size" ] || continue
        [ ! -t 2 ] || printf '\r%s of %s entries' "$at" "$size" >&2
        case $fault in *statement* | *header* | *lines*) continue ;; esac
        statement "$at" "$order" "$time" "$algorithm" "$typ" "$kid" "$fingerprint" "$signature"
    done <"$work/entries"
    if [ $width -eq 256 ]; then
        [ "$levels" -gt 0 ] || { levels=1; filled_0=0; }
        filled_0=$((number + 1))
        # Above a hash that nothing tells nothing can be made.
        [ -n "$unknown" ] || push 1 "$(root_over "$work/logged")"
        : >"$work/row.0"
    else
        [ "$levels" -gt 0 ] || levels=1
        filled_0=$number
        cat "$work/logged" >"$work/row.0"
    fi
    number=$((number + 1))
done
[ ! -t 2 ] || printf '\r\033[K' >&2

# The root: the rows from the lowest up, each followed by the root of what is below its end.
: >"$work/edge"
level=0
while [ -z "$unknown" ] && [ $level -lt $levels ]; do
    width=$(wc -l <"$work/row.$level" | tr -d ' ')
    if [ $level -gt 0 ] && [ "$width" -gt 0 ]; then
        eval "index=\$filled_$level"
        compare_tile $level "$index" "$width"
    fi
    cat "$work/row.$level" "$work/edge" >"$work/whole"
    [ ! -s "$work/whole" ] || root_over "$work/whole" >"$work/edge"
    level=$((level + 1))
done
root=$(cat "$work/edge")
if [ "$size" -eq 0 ]; then
    : >"$work/nothing"
    root=$(hashes "$work/nothing")
fi
if [ -n "$unknown" ]; then
    find_fault "checkpoint: its root $signed_root cannot be compared: nothing tells the hash of entry $unknown"
    root=
elif [ "$root" != "$signed_root" ]; then
    find_fault "checkpoint: its root is $signed_root, the entries give $root"
fi

# What came of it --------------------------------------------------------------

found=$(wc -l <"$work/findings" | tr -d ' ')
cat <<END

ledger      $origin
entries     $size
root        $([ -z "$root" ] && echo 'not known' || bytes "$root" | base64)
signatures  $checked checked
cosigned    by $cosigners of the witnesses that were given

Checked: every entry's form, hash, link and time, every tile, the root, and the signatures
of log and witnesses$([ "$from" -eq 0 ] && [ "$every" -eq 1 ] && echo ', and of every statement').
Not checked: what the ledger's rules say of each statement (who may certify what, dates,
numbers, sessions, withdrawals, declared voids), whether other checkpoints contradict this
one, and anything about a certificate but its issuer, its dates and its key.
END
[ -n "$trusted" ] || echo "No --root was given: compare the authority's root in entry 0 with the one it publishes."
[ "$gap" != 0 ] || echo "Without entry 0 nothing says whose keys count: no statement's signature was checked."
if [ "$found" -eq 0 ]; then
    echo 'Nothing found.'
    exit 0
fi
printf '%s findings.\n' "$found"
exit 1
