-- The database roles of the portal; run once by the database's administrator, passwords are set apart.
-- Each sees what row security lets it see: none is a superuser, none bypasses row security, and only the owner,
-- which the running application never is, owns anything.
do $$
declare
    name text;
begin
    foreach name in array array ['portal_owner', 'portal_tenant', 'portal_bureau', 'portal_oversight', 'portal_session']
    loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls noinherit', name);
        end if;
        -- A query that hangs must not hold a connection of a small pool.
        if name <> 'portal_owner' then
            execute format('alter role %I set statement_timeout = ''15s''', name);
            execute format('alter role %I set lock_timeout = ''5s''', name);
            execute format('alter role %I set idle_in_transaction_session_timeout = ''30s''', name);
            -- Compiling a query takes longer than any query here does.
            execute format('alter role %I set jit = off', name);
            -- A search that finds most entries is sorted in memory.
            execute format('alter role %I set work_mem = ''32MB''', name);
        end if;
    end loop;
end
$$;
