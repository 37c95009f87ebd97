/**
 * A small, strict stand-in for HashiCorp Vault: the part of its HTTP API that the services and their set-up use, kept in
 * memory, with the status codes and bodies of a real server (Vault 1.7.0), and the set-up itself, which works on a real
 * Vault just as well.
 *
 * <p>A request passes {@code VaultListener} (HTTP), {@code Vault} (whether it is sealed), {@code Pipeline} (token, policy,
 * audit, wrapping) and ends in a {@code Backend}, found by {@code Mounts}.
 */
@NullMarked
package ai.backfuture.localstack.vault;

import org.jspecify.annotations.NullMarked;
