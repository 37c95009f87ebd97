#!/bin/bash
# The first start makes the data folder, with the password from POSTGRES_PASSWORD_FILE or POSTGRES_PASSWORD, and runs the
# scripts of /docker-entrypoint-initdb.d against a server that nobody else reaches; every start then runs the server.
set -eu
export POSTGRES_USER=${POSTGRES_USER:-postgres} POSTGRES_DB=${POSTGRES_DB:-${POSTGRES_USER:-postgres}}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then POSTGRES_PASSWORD=$(cat "$POSTGRES_PASSWORD_FILE"); fi
  # shellcheck disable=SC2086
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-local=trust \
    ${POSTGRES_INITDB_ARGS:---auth-host=scram-sha-256}
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl -w -o "-c listen_addresses=''" start
  export PGUSER=$POSTGRES_USER
  [ "$POSTGRES_DB" = postgres ] || createdb "$POSTGRES_DB"
  export PGDATABASE=$POSTGRES_DB
  for script in /docker-entrypoint-initdb.d/*; do
    case $script in
      *.sh) bash "$script" ;;
      *.sql) psql -v ON_ERROR_STOP=1 -f "$script" ;;
    esac
  done
  pg_ctl -m fast -w stop
fi
exec "$@" -c listen_addresses='*'
