-- Hand-overs to and from other installations: to whom one is to be carried, and what the other side is still to be told.

alter table casework.handover add column to_partner text;
alter table casework.handover add column from_partner text;
-- Why it was declined or returned, for the sender; gone once they have been told.
alter table casework.handover add column why text;
grant update (why) on casework.handover to redress_jobs;
