#!/bin/bash
# Puts a dump in the place of the database: the one that DUMP names, or the newest, and the files beside it back. The roles must be there already, which
# postgres-init.sh makes, and nothing may be connected. The old database stays as braiflow_before.
set -euo pipefail

dump=${DUMP:-$(ls /backups/*.dump | tail -n 1)}
pg_restore --list "$dump" > /dev/null

psql --no-psqlrc --set ON_ERROR_STOP=1 --dbname postgres <<'SQL'
drop database if exists braiflow_before;
alter database braiflow rename to braiflow_before;
SQL
pg_restore --create --exit-on-error --dbname postgres "$dump"

# Files never change, so that those that are there are the same.
files=${dump%.dump}.files.tar
if [ -f "$files" ]; then tar --extract --same-owner --preserve-permissions --file "$files" --directory /files; fi
echo "Restored $dump. The database before is braiflow_before."
