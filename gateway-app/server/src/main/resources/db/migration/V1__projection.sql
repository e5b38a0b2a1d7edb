-- What the blocks say, in tables. Everything here can be dropped and rebuilt from block 0.
-- Plain names and types only: the same file runs on H2 and on PostgreSQL.

-- How far each channel has got. Written in the same SQL transaction as the rows of that block.
create table position (
    channel     varchar(64) not null primary key,
    block       bigint      not null,
    header_hash char(64)    not null
);

-- The organisations that are members of a channel, by its latest configuration block: who may see anything of it.
create table channel_member (
    channel varchar(64) not null,
    msp_id  varchar(64) not null,
    primary key (channel, msp_id)
);

create table block (
    channel       varchar(64) not null,
    number        bigint      not null,
    header_hash   char(64)    not null,
    previous_hash varchar(64) not null,
    data_hash     char(64)    not null,
    transactions  int         not null,
    primary key (channel, number)
);

-- All transactions, also those without effect. An id may come again later as a duplicate: the first one counts.
create table transaction (
    channel       varchar(64)  not null,
    block         bigint       not null,
    tx_index      int          not null,
    tx_id         varchar(64)  not null,
    kind          varchar(32)  not null,
    code          varchar(40)  not null,
    creator_msp   varchar(64)  not null,
    creator_party varchar(64),
    chaincode     varchar(128) not null,
    called        varchar(256) not null,
    tx_time       varchar(40)  not null,
    primary key (channel, block, tx_index)
);
create index transaction_by_id on transaction (tx_id);

-- Each version of each record: current while to_block is null, otherwise replaced in that block.
create table record (
    channel    varchar(64)  not null,
    type       varchar(16)  not null,
    record_key varchar(404) not null,
    from_block bigint       not null,
    from_tx    int          not null,
    to_block   bigint,
    zone       varchar(8),
    sha256     char(64)     not null,
    json       text         not null,
    primary key (channel, type, record_key, from_block, from_tx)
);

-- Whose records they are: who may read them besides their supervisors.
create table record_party (
    channel    varchar(64)  not null,
    type       varchar(16)  not null,
    record_key varchar(404) not null,
    party      varchar(64)  not null,
    primary key (channel, type, record_key, party)
);
create index record_party_by_party on record_party (party, channel, type, record_key);

-- What happened to each record, in order.
create table event (
    channel    varchar(64)  not null,
    block      bigint       not null,
    tx_index   int          not null,
    event_index int         not null,
    tx_id      varchar(64)  not null,
    type       varchar(16)  not null,
    record_key varchar(404) not null,
    name       varchar(128) not null,
    json       text         not null,
    primary key (channel, block, tx_index, event_index)
);
create index event_by_record on event (channel, type, record_key, block, tx_index, event_index);
