# One Vault with integrated storage, so that snapshots can be taken (docs/operating/backup-and-restore.md).
# No TLS: this listener is reached from this machine and from the containers on its network, nobody else.
storage "raft" {
  path    = "/vault/file"
  node_id = "vault-1"
}
listener "tcp" {
  address     = "0.0.0.0:8200"
  tls_disable = true
}
api_addr      = "http://vault:8200"
cluster_addr  = "http://vault:8201"
disable_mlock = true
ui            = false
