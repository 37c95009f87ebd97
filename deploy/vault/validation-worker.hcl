# validation-worker reads the one secret that a test is about, by its exact path: connections/<connection>/<credential>.
# It cannot list, write or delete anything.

path "secret/data/connections/+/+" {
  capabilities = ["read"]
}
