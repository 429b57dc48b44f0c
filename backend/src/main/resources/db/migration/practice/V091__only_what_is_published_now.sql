-- Of what was published bureau and centre read what is published now: what was withdrawn, or replaced by another version,
-- stays in its prefecture. What belongs to a version is read where the version is, a file where a version that names it is.
create policy published_now on practice_version as restrictive for select to portal_bureau, portal_oversight
    using (state <> 'CONFIRMED' or exists (
        select from published_practice p
        where p.tenant_id = practice_version.tenant_id and p.number = practice_version.practice
        and p.version = practice_version.number));

do $$
declare
    part text;
begin
    foreach part in array array ['practice_effect', 'practice_company', 'practice_attachment', 'practice_step']
    loop
        execute format('create policy with_its_version on %1$I as restrictive for select
            to portal_bureau, portal_oversight
            using (exists (select from practice_version v where v.tenant_id = %1$I.tenant_id
                and v.practice = %1$I.practice and v.number = %1$I.number))', part);
    end loop;
end
$$;
create policy with_its_version on practice_file as restrictive for select to portal_bureau, portal_oversight
    using (exists (select from practice_attachment a where a.tenant_id = practice_file.tenant_id
        and a.practice = practice_file.practice and a.file_id = practice_file.id));
create policy with_its_version on practice_file_content as restrictive for select to portal_bureau, portal_oversight
    using (exists (select from practice_attachment a where a.tenant_id = practice_file_content.tenant_id
        and a.practice = practice_file_content.practice and a.file_id = practice_file_content.file_id));
