#!/usr/bin/env bash
# Starts three emulators and the proxy, creates a user in each of 60 accounts by four ways of choosing the account, and shows
# which instance has which accounts: each account is on one instance only. Stops by itself.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2> /dev/null || true; wait; rm -rf "$work"' EXIT

dotnet build -v quiet emulator/ZendeskEmulator.Server
dotnet build -v quiet docs/samples/cluster --artifacts-path "$work/build"

# start NAME COMMAND...: starts a server on a free port, and leaves its address in $address.
start() {
    "${@:2}" > "$work/$1.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 200); do
        address=$(sed -nE 's/.*[Ll]istening on:? (http[^ ]*).*/\1/p' "$work/$1.log" | head -1)
        if [ -n "$address" ]; then return; fi
        sleep 0.1
    done
    cat "$work/$1.log"
    return 1
}

instances=()
for i in 1 2 3; do
    start "emulator$i" dotnet artifacts/bin/ZendeskEmulator.Server/debug/ZendeskEmulator.Server.dll \
        --urls http://127.0.0.1:0 --Emulator:Durability=None
    instances+=("$address")
done
start proxy dotnet "$work/build/bin/Cluster/debug/Cluster.dll" --urls http://127.0.0.1:0 "${instances[@]}"
proxy=$address

body='{"user":{"name":"Roger","external_id":"crew-7"}}'
post() { curl -sS --fail -o /dev/null -H 'Content-Type: application/json' -d "$body" "$@"; }
for n in $(seq 60); do
    name=team-$n
    post -u "owner@$name.example/token:any" "$proxy/_accounts/$name/api/v2/users/create_or_update"
    post -u "owner@$name.example/token:any" -H "X-Emulator-Account: $name" "$proxy/api/v2/users/create_or_update"
    post -u "owner@$name.example/token:acct_$name" "$proxy/api/v2/users/create_or_update"
    post -u "owner@$name.example/token:any" -H "Host: $name.localhost" "$proxy/api/v2/users/create_or_update"
done

# Each account has its owner and one user, on one instance only: two would mean that a request went astray.
total=0
for instance in "${instances[@]}"; do
    here=0
    for n in $(seq 60); do
        requests=$(curl -sS "$instance/_accounts/team-$n/_emulator/requests/counts" | { grep -o '"count":[0-9]*' || true; } | awk -F: '{ sum += $2 } END { print sum + 0 }')
        case $requests in
            0) ;;
            4) here=$((here + 1)) ;;
            *) echo "team-$n: $requests requests of 4 reached $instance"; exit 1 ;;
        esac
    done
    echo "$instance has $here accounts"
    total=$((total + here))
done
[ "$total" = 60 ] || { echo "$total of 60 accounts were found"; exit 1; }
echo "60 accounts, 240 requests: every request of an account reached its instance"
