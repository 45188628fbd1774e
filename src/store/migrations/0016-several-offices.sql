-- Several offices in one installation: an ombudsman, a council's teams, regulators. Each sees its own cases; a body's people
-- see those of the office for which they answer; a person, all to which they are party.

-- References are counted for the installation, so that one names one case whoever asks.
alter table casework.stream drop constraint stream_reference_office_key;
alter table casework.stream add constraint reference_of_one_case unique (reference);

-- Someone who answers for a body before one office is told nothing of what another office has on that body.
alter policy body_reads on casework.stream using (standing.side() = 'body' and body = standing.body() and office = standing.office());
alter policy body_appends on casework.stream using (standing.side() = 'body' and body = standing.body() and office = standing.office());
alter policy body on casework.party using (standing.side() = 'body' and body = standing.body() and office = standing.office());
alter policy whoever_sees_the_case_reads on casework.listed_case using (case (select standing.side())
  when 'office' then office = (select standing.office())
  when 'person' then case_id in (select p.case_id from casework.party p where p.person = standing.person())
  when 'body' then body = (select standing.body()) and office = (select standing.office())
  else false end);
alter policy body_reads on casework.known_to using (standing.side() = 'body' and side = 'body' and body = standing.body() and office = standing.office());
alter policy body_reads on identity.person using (standing.side() = 'body' and side = 'body' and body = standing.body() and (office is null or office = standing.office()));

create or replace function casework.reaches(this_case text, this_office text, this_body text) returns boolean language sql stable
return case
  when standing.side() = 'office' then this_office = standing.office()
  when standing.side() = 'person' then exists (select from casework.party p where p.person = standing.person() and p.case_id = this_case)
  when standing.side() = 'body' then this_body = standing.body() and this_office = standing.office()
  when standing.side() = 'system' then current_setting('role') = 'redress_jobs'
  else false end;
