#!/bin/sh
# Makes the roles and the database of BraiFlow. The postgres image runs it once, while its volume is empty.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner_password="$DATABASE_OWNER_PASSWORD" --set app_password="$DATABASE_APP_PASSWORD" <<'SQL'
create role braiflow_owner login nosuperuser nobypassrls nocreaterole nocreatedb password :'owner_password';
create role braiflow_app login nosuperuser nobypassrls nocreaterole nocreatedb password :'app_password';
create database braiflow owner braiflow_owner template template0
  encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8';
revoke all on database braiflow from public;
grant connect on database braiflow to braiflow_app;
SQL
