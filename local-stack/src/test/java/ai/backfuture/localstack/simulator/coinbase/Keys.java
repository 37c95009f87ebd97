package ai.backfuture.localstack.simulator.coinbase;

import ai.backfuture.localstack.simulator.Credentials;

/** Two throw-away keys, made for these tests; all published vectors are of them. */
final class Keys {

    static final Credentials ED25519 = new Credentials(
            "0f0e0d0c-0b0a-4908-8706-050403020100",
            "LiZ6MO1JTt4cDGbPO8UyV99eFCC9tXCDurDZUxX4M7ZTa7prCDTasQFzxjCssbhFOWp6OgeV+V362aELxK96BQ==",
            null);

    static final Credentials ECDSA = new Credentials(
            "organizations/11111111-2222-3333-4444-555555555555/apiKeys/66666666-7777-8888-9999-aaaaaaaaaaaa",
            """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIJ0mgZuSU9GCWfndgKC+CG0K4w5fAv2vXAvs6J0OrGSBoAoGCCqGSM49
            AwEHoUQDQgAEmLSdtGr70oDXm+jgLMgfJedOwrccaxmkogeuN3CZsl5tBz4VptEX
            BO3znvHCj36UnGi1+UL7BBwynJ/TxnZ/wA==
            -----END EC PRIVATE KEY-----
            """,
            null);

    private Keys() {}
}
