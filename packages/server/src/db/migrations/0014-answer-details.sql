-- Why: a notice asks whether automated means were used and how a decision can be contested (Art. 16(5) and (6), Art. 17 of
-- Regulation (EU) 2022/2065): an answer can say it. And a receipt that a platform has confirmed is shown with its moment.
alter table outcome add column automated boolean;
alter table outcome add column contest text check (length(contest) <= 1000);
-- When the platform confirmed that it has the notice; null where it answered without.
alter table notice add column acknowledged_at timestamptz;
