#!/bin/bash
# A database and a user per service; no user gets into another's database. Runs once, when the data folder is made.
set -euo pipefail
for name in connections strategies notifications; do
  # the password goes through standard input: no command line shows it
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<SQL
CREATE ROLE $name LOGIN PASSWORD '$(tr -d "\n'" < "/run/secrets/$name-password")';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done
