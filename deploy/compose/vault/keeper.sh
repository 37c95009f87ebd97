#!/bin/sh
# Keeps Vault usable in the Compose installation, where nobody else does:
#   once: initialises it; sets up audit log, key-value store, policies and roles; gives its own root token back
#   then: unseals it after a restart, and keeps one unused, single-use login ready for each service
# Each service finds its login and its database password in /app/config/application.properties, which lies in memory.
# A login is replaced when it was used, so that a service which starts again finds a fresh one.
#
# The unseal key lies on the volume vault-keys: fit for one machine. Elsewhere use auto-unseal, and Kubernetes auth.
# Needs sh, wget and base64 only, which are in Vault's image. Variables below are for tests.
set -eu
umask 077
VAULT_ADDR=${VAULT_ADDR:-http://127.0.0.1:8200}
keys=${KEYS_DIR:-/keys}
policies=${POLICIES_DIR:-/policies}
own=${KEEPER_DIR:-/keeper}
config=${CONFIG_DIR:-/config}
passwords=${SECRETS_DIR:-/run/secrets}
ready=${READY_FILE:-/tmp/ready}
audit_log=${AUDIT_LOG:-/vault/logs/audit.log}
pause=${PAUSE_SECONDS:-10}
wrap_ttl=${WRAP_TTL:-24h}
token=

say() { echo "keeper: $*" >&2; }

# call PATH [JSON] [HEADER]: GET without a body, POST with one; the answer on standard output, failure if Vault refuses
call() {
  if [ $# -ge 3 ]; then
    wget -q -O - -T 10 --header "X-Vault-Token: $token" --header "$3" --post-data "$2" "$VAULT_ADDR/v1/$1"
  elif [ $# -eq 2 ]; then
    wget -q -O - -T 10 --header "X-Vault-Token: $token" --post-data "$2" "$VAULT_ADDR/v1/$1"
  else
    wget -q -O - -T 10 --header "X-Vault-Token: $token" "$VAULT_ADDR/v1/$1"
  fi
}

# the first text of that name in the JSON read
text() { tr -d '\n' | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"; }
seal_status() { call 'sys/seal-status' 2>/dev/null | tr -d ' \n'; }

# a file as a JSON text
json_text() { sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' "$1" | awk '{printf "%s\\n", $0}'; }

initialise() {
  say 'initialising'
  answer=$(call sys/init '{"secret_shares":1,"secret_threshold":1}')
  echo "$answer" | tr -d '\n ' | sed 's/.*"keys_base64":\["\([^"]*\)"\].*/\1/' > "$keys/unseal-key.new"
  token=$(echo "$answer" | text root_token)
  [ -s "$keys/unseal-key.new" ]
  [ -n "$token" ]
  printf '%s' "$token" > "$keys/root-token"
  mv "$keys/unseal-key.new" "$keys/unseal-key"
}

unseal() {
  call sys/unseal "{\"key\":\"$(cat "$keys/unseal-key")\"}" > /dev/null
  say 'unsealed'
}

put_policy() { call "sys/policies/acl/$1" "{\"policy\":\"$(json_text "$2")\"}" > /dev/null; }

provision() {
  token=$(cat "$keys/root-token")
  call sys/audit | grep -q '"file/"' ||
    call sys/audit/file "{\"type\":\"file\",\"options\":{\"file_path\":\"$audit_log\",\"mode\":\"0644\"}}" > /dev/null
  call sys/mounts | grep -q '"secret/"' ||
    call sys/mounts/secret '{"type":"kv","options":{"version":"2"}}' > /dev/null
  call sys/auth | grep -q '"approle/"' || call sys/auth/approle '{"type":"approle"}' > /dev/null
  # the key of the keyed hashes, written once: check-and-set 0 refuses a second time
  call secret/data/services/connection-service/key-hash > /dev/null 2>&1 ||
    call secret/data/services/connection-service/key-hash \
      "{\"options\":{\"cas\":0},\"data\":{\"current\":\"1\",\"1\":\"$(head -c 32 /dev/urandom | base64)\"}}" > /dev/null
  for policy in "$policies"/*.hcl; do
    service=$(basename "$policy" .hcl)
    put_policy "$service" "$policy"
    call "auth/approle/role/$service" \
      "{\"token_policies\":[\"$service\"],\"token_ttl\":\"1200s\",\"token_max_ttl\":\"3600s\",\"secret_id_ttl\":\"2764800s\"}" > /dev/null
  done
  put_policy keeper "$own/keeper.hcl"
  call auth/token/create-orphan '{"policies":["keeper"],"period":"768h","display_name":"keeper"}' |
    text client_token > "$keys/keeper-token.new"
  [ -s "$keys/keeper-token.new" ]
  mv "$keys/keeper-token.new" "$keys/keeper-token"
  call auth/token/revoke-self '{}' > /dev/null
  rm "$keys/root-token"
  say "provisioned; the root token is revoked"
}

# still there and not used? Such a look-up does not use it up
unused() {
  [ -s "$config/$1/.login" ] &&
    call sys/wrapping/lookup "{\"token\":\"$(cat "$config/$1/.login")\"}" > /dev/null 2>&1
}

# whole or not at all: the service may be reading it
write_config() {
  chmod 0400 "$config/$1/.new"
  if [ -n "${CONFIG_OWNER:-}" ]; then chown "$CONFIG_OWNER" "$config/$1/.new"; fi
  mv "$config/$1/.new" "$config/$1/application.properties"
}

database_password() {
  case $1 in
    connection-service) cat "$passwords/connections-password" ;;
    strategy-service) cat "$passwords/strategies-password" ;;
    notification-service) cat "$passwords/notifications-password" ;;
  esac | tr -d '\n'
}

configure() {
  service=$1
  login=
  if [ -f "$policies/$service.hcl" ]; then
    if unused "$service"; then return; fi
    role=$(call "auth/approle/role/$service/role-id" | text role_id)
    login=$(call "auth/approle/role/$service/secret-id" '{}' "X-Vault-Wrap-TTL: $wrap_ttl" | text token)
    [ -n "$role" ]
    [ -n "$login" ]
  elif [ -s "$config/$service/application.properties" ]; then
    return
  fi
  {
    password=$(database_password "$service")
    [ -z "$password" ] || echo "quarkus.datasource.password=$password"
    [ -z "$login" ] || echo "quarkus.vault.authentication.app-role.role-id=$role"
    [ -z "$login" ] || echo "quarkus.vault.authentication.app-role.secret-id-wrapping-token=$login"
  } > "$config/$service/.new"
  write_config "$service"
  printf '%s' "$login" > "$config/$service/.login"
  say "$service has a fresh configuration"
}

# Each step ends the round when it fails, by -e: which the shell would forget inside a condition
round() {
  status=$(seal_status)
  [ -n "$status" ]
  case $status in
    *'"initialized":false'*)
      initialise
      status=$(seal_status)
      ;;
  esac
  case $status in *'"sealed":true'*) unseal ;; esac
  # a fresh Vault needs a moment to become active
  call sys/health > /dev/null
  if [ -f "$keys/root-token" ]; then provision; fi
  token=$(cat "$keys/keeper-token")
  call auth/token/renew-self '{}' > /dev/null
  for folder in "$config"/*/; do
    configure "$(basename "$folder")"
  done
  touch "$ready"
}

rm -f "$ready"
while :; do
  set +e
  (set -e; round)
  done=$?
  set -e
  if [ $done -ne 0 ]; then
    rm -f "$ready"
    say "this round failed; trying again"
  fi
  [ -z "${ONCE:-}" ] || exit $done
  if [ $done -eq 0 ]; then sleep "$pause"; else sleep 2; fi
done
