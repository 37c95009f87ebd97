#!/bin/sh
# Creates the topics of topics.txt that are not there yet.
set -eu
replicas=${REPLICAS:-3}
sed 's/#.*//' "$(dirname "$0")/topics.txt" | while read -r name partitions settings; do
  [ -n "$name" ] || continue
  set --
  for setting in $settings; do set -- "$@" --config "$setting"; done
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "$replicas" "$@"
done
