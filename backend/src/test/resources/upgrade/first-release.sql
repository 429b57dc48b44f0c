-- Rows in every table of the first release: a plan half way, one prefecture with a per-year and a cumulative KPI.
insert into bureau values ('tohoku', '東北経済産業局', 'Tohoku Bureau', 1) on conflict do nothing;
insert into tenant values (0, '特許庁', 'JPO', null), (2, '青森県', 'Aomori', 'tohoku') on conflict do nothing;
insert into spring_session values ('p1', 's1', 0, 0, 1800, 1800000, 'aomori-editor');
insert into spring_session_attributes values ('p1', 'token', '\x01');
insert into idempotency_key values (2, 'aomori-editor', 'k1', 'f', 201, '0', null, '{}', timestamptz '2021-07-10 01:00:00Z');

insert into plan values ('plan-2', '第2次計画', 'Second plan', 2020, 2022);
insert into policy values ('plan-2', 1, '方針1', 'Policy 1');
insert into published_figure values ('plan-2', 'regional', '地域KPI', 'Regional KPIs', 1, 2, '出典', 'Source');
insert into measure values ('seminar', '普及啓発セミナー', 'Seminar', 1);

insert into kpi values
    (2, '00000000-0000-0000-0000-000000000001', 'plan-2', 'R2-02-1', 'REGIONAL', false, null, null, 3),
    (2, '00000000-0000-0000-0000-000000000002', 'plan-2', 'R2-02-2', 'REGIONAL', true, 'CANCELLED', '感染症のため。', 0),
    (0, '00000000-0000-0000-0000-000000000003', 'plan-2', 'C2-1', 'CORE', false, null, null, 0);
insert into kpi_definition
    (tenant_id, kpi_id, number, sentence, stage, policy, unit, decimals, accumulation, direction, frequency, year_basis,
     baseline_period, baseline_value)
values
    (2, '00000000-0000-0000-0000-000000000001', 1, 'セミナーを年6回開催する。', 'USE', 1, '回', 0, 'PER_YEAR', 'AT_LEAST',
     'QUARTER', 'FISCAL', '2019', 4),
    (2, '00000000-0000-0000-0000-000000000002', 1, '3年間で30社を支援する。', 'MANAGEMENT', 1, '社', 0, 'CUMULATIVE', 'AT_LEAST',
     'YEAR', 'FISCAL', null, null),
    (0, '00000000-0000-0000-0000-000000000003', 1, '年250社を支援する。', null, null, '社', 0, 'PER_YEAR', 'AT_LEAST',
     'YEAR', 'FISCAL', null, null);
insert into kpi_target values
    (2, '00000000-0000-0000-0000-000000000001', 1, 0, 2021, false, 6, null),
    (2, '00000000-0000-0000-0000-000000000002', 1, 0, null, true, 30, '計画末'),
    (0, '00000000-0000-0000-0000-000000000003', 1, 0, 2021, false, 250, null);
insert into kpi_measure values (2, '00000000-0000-0000-0000-000000000001', 1, 0, 'seminar');

insert into result values
    (2, '00000000-0000-0000-0000-000000000001', '2021-Q1', 2021, 2, '商工会議所と共催', false, 'aomori-editor', '青森 担当',
     timestamptz '2021-07-10 01:00:00Z', 1),
    (0, '00000000-0000-0000-0000-000000000003', '2020', 2020, 263, '', false, 'demonstration', '実証環境',
     timestamptz '2021-04-10 01:00:00Z', 0);
insert into result_change values
    (2, '00000000-0000-0000-0000-000000000001', '2021-Q1', 0, null, 1, null, '', false, 'aomori-desk', '青森 窓口', 'desk',
     timestamptz '2021-07-09 01:00:00Z'),
    (2, '00000000-0000-0000-0000-000000000001', '2021-Q1', 1, 1, 2, '', '商工会議所と共催', false, 'aomori-editor', '青森 担当',
     'editor', timestamptz '2021-07-10 01:00:00Z'),
    (0, '00000000-0000-0000-0000-000000000003', '2020', 0, null, 263, null, '', false, 'demonstration', '実証環境',
     'demonstration', timestamptz '2021-04-10 01:00:00Z');
insert into year_lock values (2, 'plan-2', 2020, 'jpo-coordinator', timestamptz '2021-05-31 03:00:00Z');
insert into kpi_standing values
    (2, '00000000-0000-0000-0000-000000000001', 'plan-2', 'AT_RISK', date '2021-10-15'),
    (2, '00000000-0000-0000-0000-000000000002', 'plan-2', 'CANCELLED', date '2021-10-15'),
    (0, '00000000-0000-0000-0000-000000000003', 'plan-2', 'ACHIEVED', date '2021-10-15');
insert into overview_count values
    (2, 'plan-2', 0, 'REGIONAL', 'USE', 1, false, 'AT_RISK', 1),
    (2, 'plan-2', 1, 'REGIONAL', 'MANAGEMENT', 1, true, 'CANCELLED', 1);
