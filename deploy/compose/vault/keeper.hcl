# The keeper of the Compose installation hands out single-use logins, and can neither read a secret nor change a policy.
path "auth/approle/role/+/role-id" {
  capabilities = ["read"]
}
# only wrapped: what it sees is a token that gives the secret id out once
path "auth/approle/role/+/secret-id" {
  capabilities     = ["create", "update"]
  min_wrapping_ttl = "1m"
  max_wrapping_ttl = "24h"
}
