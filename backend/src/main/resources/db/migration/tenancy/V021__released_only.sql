-- Drafts stay inside their prefecture: for a table behind the barrier that has a column "released", bureau and centre
-- read the released rows only. Called after keep_tenants_apart().
create function keep_drafts_inside(tenants_table regclass) returns void
    language plpgsql as
$$
begin
    execute format(
        'alter policy own_region on %s
         using (released and tenant_id = any (
             string_to_array(nullif(current_setting(''app.tenant_ids'', true), ''''), '','')::int[]))', tenants_table);
    execute format('alter policy nation on %s using (released)', tenants_table);
end
$$;
revoke execute on function keep_drafts_inside from public;
