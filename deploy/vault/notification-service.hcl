# notification-service keeps the secrets that webhooks are signed with, and sees nothing else in Vault. It can neither
# overwrite one nor find out which there are.

# Each secret has a path of its own, written once: webhooks/<webhook>/<secret>.
path "secret/data/webhooks/+/+" {
  capabilities = ["create", "read"]
}

# Removal of a webhook or of a replaced secret: all trace of it.
path "secret/metadata/webhooks/+/+" {
  capabilities = ["delete"]
}
