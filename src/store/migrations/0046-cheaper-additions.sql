-- The same additions and jobs for less: of a row that only somebody else could have put there already, the insertion itself tells;
-- who may read words is a list as it comes; and what the program puts on the agenda is not looked up, nor prepared to be.

grant create on schema casework to redress_jobs;
set local role redress_jobs;

-- Adds events with their words, and folds the row, in one visit to the database. Gives null when done; else the version that
-- the stream has meanwhile (0: none that can be reached), and nothing is changed. What cannot be told of is left out of the row:
-- `people` where nobody came or went, `knownDigest` where whoever adds may not read all the words.
create or replace function casework.append(head jsonb, expected integer, events json, contents json, row_now jsonb, more_words text, all_words text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  this_case constant text := head ->> 'caseId';
  this_office text := head ->> 'office';
  this_body text := head ->> 'body';
  new_version constant integer := (head ->> 'version')::integer;
  now_due constant date := coalesce((row_now ->> 'nextDue')::date, 'infinity');
  own_side constant text := casework.my_side();
  people constant jsonb := row_now -> 'people';
  known_now constant text := row_now ->> 'knownDigest';
  actual integer;
begin
  if expected = 0 then
    if casework.may_open(this_office, people) is not true then
      raise exception 'this case is not for the one who asks to open' using errcode = 'insufficient_privilege';
    end if;
    insert into casework.stream (case_id, office, scheme, scheme_version, reference, body, version, digest)
      values (this_case, this_office, head ->> 'scheme', head ->> 'schemeVersion', head ->> 'reference', this_body, new_version, head ->> 'digest')
      on conflict do nothing;
  else
    -- Whose case it is stands there, whatever the head says.
    update casework.stream s set version = new_version, digest = head ->> 'digest'
      where s.case_id = this_case and s.version = expected and casework.reaches(s.case_id, s.office, s.body)
      returning s.office, s.body into this_office, this_body;
  end if;
  if not found then
    select s.version into actual from casework.stream s where s.case_id = this_case and casework.reaches(s.case_id, s.office, s.body);
    -- No conflict target above: of two who open the same case at once, the second may meet the first at its reference.
    if actual is null and expected = 0 then raise unique_violation using message = 'another case has this id or this reference'; end if;
    return coalesce(actual, 0);
  end if;

  with added as (
    insert into casework.event (case_id, version, type, at, text, digest)
      select this_case, e.version, e.type, e.at, e.text, e.digest
      from json_to_recordset(events) as e (version integer, type text, at timestamptz, text text, digest text)
  )
  insert into casework.content (id, case_id, version, nonce, text, shown_to)
    select c.id, this_case, c.version, c.nonce, c.text, c."shownTo"
    from json_to_recordset(contents) as c (id text, version integer, nonce text, text text, "shownTo" text[]);

  if jsonb_typeof(people) = 'array' then
    insert into casework.party (case_id, person, role, office, body)
      select this_case, p.person, p.role, this_office, this_body
      from jsonb_to_recordset(people) as p (person text, role text)
      on conflict do nothing;
    if found and own_side = 'body' then
      raise exception 'a body makes nobody a party to a case' using errcode = 'insufficient_privilege';
    end if;
    if expected > 0 and own_side = 'office' then
      delete from casework.party q where q.case_id = this_case
        and not exists (select from jsonb_to_recordset(people) as p (person text, role text) where (p.person, p.role) = (q.person, q.role));
    end if;
  end if;

  if expected = 0 then
    insert into casework.listed_case (case_id, office, body, reference, scheme, scheme_version, stage, closed, turn, assigned, opened_on, next_due, next_clock, category, outcome)
      values (this_case, this_office, this_body, head ->> 'reference', head ->> 'scheme', head ->> 'schemeVersion', row_now ->> 'stage',
        (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned', (row_now ->> 'openedOn')::date,
        now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
  else
    -- Most additions change nothing that a list shows.
    update casework.listed_case l
      set stage = row_now ->> 'stage', closed = (row_now ->> 'closed')::boolean, turn = row_now ->> 'turn', assigned = row_now ->> 'assigned',
        next_due = now_due, next_clock = row_now ->> 'nextClock', category = row_now ->> 'category', outcome = row_now ->> 'outcome'
      where l.case_id = this_case and (l.stage, l.closed, l.turn, l.assigned, l.next_due, l.next_clock, l.category, l.outcome)
        is distinct from (row_now ->> 'stage', (row_now ->> 'closed')::boolean, row_now ->> 'turn', row_now ->> 'assigned',
          now_due, row_now ->> 'nextClock', row_now ->> 'category', row_now ->> 'outcome');
  end if;

  -- Whoever may not read all the words says nothing of them.
  if known_now is null then return null; end if;
  -- Reading a text into lexemes costs more than all the rest, so what was read before is not read again.
  if expected > 0 and row_now ->> 'knownBefore' is not null then
    update casework.known_to k set digest = known_now, words = k.words || to_tsvector('english', more_words)
      where k.case_id = this_case and k.side = own_side and k.digest = row_now ->> 'knownBefore';
    if found then return null; end if;
  end if;
  insert into casework.known_to (case_id, side, office, body, complainant, digest, words)
    values (this_case, own_side, this_office, this_body, row_now ->> 'complainant', known_now, to_tsvector('english', all_words))
    on conflict (case_id, side) do update set complainant = excluded.complainant, digest = excluded.digest, words = excluded.words;
  return null;
end $$;

-- As before; what the program itself puts there is not even prepared to be looked up.
create or replace function casework.enqueue(jobs json) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  by_the_program constant boolean := coalesce(standing.side() = 'system' and current_setting('role') = 'redress_jobs', false);
  wrong record;
begin
  select * into wrong from (
    select j.task,
      j.task is null or j.task not in ('send-mail', 'clock-falls-due', 'index-entry', 'carry-handover', 'confirm-alert', 'send-alerts') as no_task,
      json_typeof(j.payload) is distinct from 'object' or exists (
        select from json_each(j.payload) as member
        cross join lateral (select member.value #>> '{}' as text) as said
        where member.key !~ '^[a-z][A-Za-z]*$' or length(member.key) > 31
          or case json_typeof(member.value)
            when 'number' then said.text !~ '^[0-9]+$' or length(said.text) > 12
            when 'string' then (said.text !~ '^[A-Za-z0-9][A-Za-z0-9._:-]*$' or length(said.text) > 80) and said.text !~ '^[0-9][0-9] [0-9][0-9][0-9] [0-9][0-9][0-9][A-Z]?$'
            else true end
      ) as talkative,
      j.key !~ '^[A-Za-z0-9._:-]*$' or length(j.key) > 160 as misnamed
    from json_to_recordset(jobs) as j (task text, payload json, key text)
  ) as found where found.no_task or found.talkative or found.misnamed limit 1;
  if wrong.no_task then raise exception 'there is no task named %', wrong.task using errcode = 'invalid_parameter_value'; end if;
  if wrong.talkative then raise exception 'a job names what it is about by identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if wrong.misnamed then raise exception 'the key of a job is made of identifiers only' using errcode = 'invalid_parameter_value'; end if;
  if not by_the_program and exists (
    select from json_to_recordset(jobs) as j (payload json, key text)
    where not casework.concerns(j.payload) or (select not casework.concerns(a.payload) from casework.agenda a where a.key = j.key) is true
  ) then
    raise exception 'a job is about something that the one who asks can reach, and so is the one whose place it takes' using errcode = 'insufficient_privilege';
  end if;

  insert into casework.agenda as a (key, task, payload, run_at)
    select distinct on (named.key) named.key, named.task, named.payload, coalesce(named.run_at, now())
    from (
      select coalesce(j.key, gen_random_uuid()::text) as key, j.task, j.payload, j."runAt" as run_at, j.ordinality
      from rows from (json_to_recordset(jobs) as (task text, payload json, "runAt" timestamptz, key text)) with ordinality as j (task, payload, "runAt", key, ordinality)
    ) as named
    order by named.key, named.ordinality desc
    -- Again of one that came meanwhile.
    on conflict (key) do update set task = excluded.task, payload = excluded.payload, run_at = excluded.run_at where by_the_program or casework.concerns(a.payload);
end $$;

set local role redress_owner;
revoke create on schema casework from redress_jobs;
