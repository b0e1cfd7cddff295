#!/usr/bin/env bash
# Certificates for the profile `many` of docker-compose.yml, signed by an authority of their own that nobody else trusts:
#   ca/ca.crt                      the authority; its key is thrown away, so nothing more can be signed under it
#   eventstoredb/node.crt, .key    of the log server, under the name by which dondoc calls it
# If you have an authority of your own, put files with these names there and do not run this.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")}"
for file in ca/ca.crt eventstoredb/node.crt eventstoredb/node.key; do
  [ ! -e "$file" ] || { echo "$PWD/$file is there already; delete it to make it anew." >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
quietly() { "$@" 2>"$work/said" || { cat "$work/said" >&2; exit 1; }; }

quietly openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=dondoc log authority' \
  -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
  -keyout "$work/ca.key" -out "$work/ca.crt"
quietly openssl req -newkey rsa:2048 -nodes -subj '/CN=eventstoredb-node' -keyout "$work/node.key" -out "$work/node.csr"
cat > "$work/node.ext" <<'END'
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:eventstoredb, DNS:localhost, IP:127.0.0.1
END
quietly openssl x509 -req -days 825 -in "$work/node.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial \
  -extfile "$work/node.ext" -out "$work/node.crt"

install -d -m 755 ca eventstoredb
install -m 644 "$work/ca.crt" ca/ca.crt
install -m 644 "$work/node.crt" eventstoredb/node.crt
install -m 600 "$work/node.key" eventstoredb/node.key
# The server's process is user 1000 in its image, and it must be able to read its key.
if [ "$(id -u)" = 0 ]; then
  chown 1000:1000 eventstoredb/node.key
elif [ "$(id -u)" != 1000 ]; then
  echo "The container runs as user 1000. Let it read the key: sudo chown 1000 $PWD/eventstoredb/node.key" >&2
fi
echo "made in $PWD: ca/ca.crt, eventstoredb/node.crt and node.key, valid until$(openssl x509 -noout -enddate -in eventstoredb/node.crt | tr = ' ' | cut -c9-)"
