#!/bin/sh
# Builds the check with a Go distribution's own copy of golang.org/x/mod, offline.
#
#   build.sh GO PROGRAM
set -eu
go=$1
program=$2
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

export GOFLAGS=-mod=mod GOPROXY=off GOTOOLCHAIN=local
vendored=$("$go" env GOROOT)/src/cmd/vendor/golang.org/x/mod/sumdb
mkdir -p "$folder/mod/sumdb"
cp -R "$vendored/note" "$vendored/tlog" "$folder/mod/sumdb/"
printf 'module golang.org/x/mod\n\ngo 1.23\n' >"$folder/mod/go.mod"
cp "$here/main.go" "$here/go.mod" "$folder/"
cd "$folder"
"$go" build -o "$program" .
