-- The version with which the running series of a KPI began, and the fiscal year it speaks of; null where no amendment
-- broke it. What was confirmed against an earlier one stays to be read, but is not compared.
alter table shared_kpi
    add column series_from  int,
    add column series_begin int,
    add check ((series_from is null) = (series_begin is null));

-- The owner is under row security too and sees no tenant's rows; the tables are its own, so they may step aside for this.
alter table kpi_definition no force row level security;
alter table shared_kpi no force row level security;
update shared_kpi s set series_from = d.number, series_begin = d.effective_from
from (select distinct on (tenant_id, kpi_id) tenant_id, kpi_id, number, effective_from from kpi_definition
      where state = 'CONFIRMED' and series_break order by tenant_id, kpi_id, number desc) d
where d.tenant_id = s.tenant_id and d.kpi_id = s.kpi_id;
alter table kpi_definition force row level security;
alter table shared_kpi force row level security;
