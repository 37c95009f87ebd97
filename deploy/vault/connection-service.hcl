# connection-service owns connections: it stores the secrets of exchange keys, and destroys them. It can never read one,
# overwrite one or find out which there are.

# Each credential has a path of its own, written once.
path "secret/data/connections/*" {
  capabilities = ["create"]
}

# Removal: first the data, then all trace of it.
path "secret/delete/connections/*" {
  capabilities = ["update"]
}
path "secret/destroy/connections/*" {
  capabilities = ["update"]
}
path "secret/metadata/connections/*" {
  capabilities = ["delete"]
}

# The keys of its keyed hashes, by which it recognises an API key or a request body without keeping either.
path "secret/data/services/connection-service/key-hash" {
  capabilities = ["read"]
}
