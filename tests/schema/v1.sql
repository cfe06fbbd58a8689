-- A branch's file of version 1 with a row in every table, as a test opens it through the upgrade path. Version 1 has not
-- been released yet: until then this file follows schema.sql; from then on neither a line of it changes, and the next
-- version gets a step in the ladder of src/store/schema.rs and a file of its own beside this one. Its people are made up.

PRAGMA application_id = 1147499371;
PRAGMA user_version = 1;

CREATE TABLE branch (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  key         TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  name_en     TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ta     TEXT,
  zone        TEXT NOT NULL,
  languages   TEXT NOT NULL DEFAULT 'en,ta',
  is_demo     INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)),
  created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE opening (
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_min   INTEGER NOT NULL CHECK (opens_min BETWEEN 0 AND 1439),
  closes_min  INTEGER NOT NULL CHECK (closes_min BETWEEN 1 AND 1440),
  PRIMARY KEY (weekday, opens_min),
  CHECK (opens_min < closes_min)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  day         TEXT PRIMARY KEY CHECK (length(day) = 10),
  name_en     TEXT NOT NULL,
  name_ta     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  name_en     TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ta     TEXT,
  role        TEXT NOT NULL CHECK (role IN ('desk', 'supervisor', 'administrator')),
  duty_en     TEXT NOT NULL DEFAULT '',
  duty_ta     TEXT,
  left_at     TEXT
) STRICT;

CREATE TABLE staff_subject (
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  subject     TEXT NOT NULL CHECK (length(subject) > 0),
  PRIMARY KEY (staff_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_hours (
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_min    INTEGER NOT NULL CHECK (from_min BETWEEN 0 AND 1439),
  to_min      INTEGER NOT NULL CHECK (to_min BETWEEN 1 AND 1440),
  PRIMARY KEY (staff_id, weekday, from_min),
  CHECK (from_min < to_min)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name        TEXT PRIMARY KEY,
  value       TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  at          TEXT NOT NULL,
  actor       TEXT NOT NULL,
  subject     TEXT NOT NULL CHECK (subject IN ('branch', 'staff', 'setting', 'member', 'inquiry', 'complaint', 'floor',
                'section', 'collection', 'closure', 'title', 'import', 'slip', 'search', 'subject', 'guide')),
  subject_id  INTEGER NOT NULL,
  member_id   INTEGER,
  act         TEXT NOT NULL CHECK (length(act) > 0),
  detail      TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;
CREATE INDEX story_subject ON story (subject, subject_id, seq);
CREATE INDEX story_member ON story (member_id, seq) WHERE member_id IS NOT NULL;
CREATE TABLE erasing (
  member_id   INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER story_is_kept BEFORE UPDATE ON story
  WHEN NOT EXISTS (SELECT 1 FROM erasing)
    OR old.seq <> new.seq OR old.at <> new.at OR old.actor <> new.actor
    OR old.subject <> new.subject OR old.subject_id <> new.subject_id OR old.act <> new.act
  BEGIN SELECT RAISE(ABORT, 'a story line is never changed'); END;
CREATE TRIGGER story_is_not_cut BEFORE DELETE ON story BEGIN SELECT RAISE(ABORT, 'a story line is never removed'); END;

CREATE TABLE draft (
  form        TEXT NOT NULL,
  key         TEXT NOT NULL,
  json        TEXT NOT NULL CHECK (json_valid(json)),
  at          TEXT NOT NULL,
  PRIMARY KEY (form, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  number        TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 64),
  title         TEXT NOT NULL DEFAULT '',
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_ta       TEXT,
  other_names   TEXT NOT NULL DEFAULT '',
  address_as    TEXT NOT NULL DEFAULT '',
  gender        TEXT NOT NULL DEFAULT '',
  born_on       TEXT,
  category      TEXT NOT NULL DEFAULT '',
  member_since  TEXT,
  member_until  TEXT,
  designation   TEXT NOT NULL DEFAULT '',
  qualification TEXT NOT NULL DEFAULT '',
  organisation  TEXT NOT NULL DEFAULT '',
  need          TEXT NOT NULL DEFAULT '',
  language      TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'en', 'ta')),
  channel       TEXT NOT NULL DEFAULT '' CHECK (channel IN ('', 'desk', 'phone', 'email', 'letter')),
  access        TEXT NOT NULL DEFAULT '',
  street        TEXT NOT NULL DEFAULT '',
  town          TEXT NOT NULL DEFAULT '',
  postcode      TEXT NOT NULL DEFAULT '',
  country       TEXT NOT NULL DEFAULT '',
  guardian      TEXT NOT NULL DEFAULT '',
  extra         TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra)),
  own           TEXT NOT NULL DEFAULT '',
  source        TEXT NOT NULL CHECK (source IN ('desk', 'list', 'demo')),
  seen_at       TEXT,
  seen_count    INTEGER NOT NULL DEFAULT 0,
  vanished_at   TEXT,
  created_at    TEXT NOT NULL,
  changed_at    TEXT NOT NULL
) STRICT;

CREATE TABLE enrolment (
  member_id     INTEGER PRIMARY KEY REFERENCES member (id),
  stage         TEXT NOT NULL CHECK (stage IN ('asked', 'form_given', 'enrolled', 'given_up')),
  asked_at      TEXT NOT NULL,
  form_given_at TEXT,
  ended_at      TEXT,
  CHECK ((stage IN ('enrolled', 'given_up')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX enrolment_asked ON enrolment (asked_at);

CREATE TABLE member_card (
  number        TEXT PRIMARY KEY CHECK (length(number) BETWEEN 1 AND 64),
  member_id     INTEGER NOT NULL REFERENCES member (id),
  state         TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'lost', 'replaced', 'merged'))
) STRICT, WITHOUT ROWID;
CREATE INDEX member_card_member ON member_card (member_id);

CREATE TABLE member_contact (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  kind          TEXT NOT NULL CHECK (kind IN ('phone', 'mobile', 'email')),
  value         TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 320),
  find          TEXT NOT NULL,
  find_back     TEXT NOT NULL DEFAULT '',
  position      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX member_contact_member ON member_contact (member_id, position, kind, find);
CREATE INDEX member_contact_find ON member_contact (find);
CREATE INDEX member_contact_find_back ON member_contact (find_back) WHERE find_back <> '';

CREATE TABLE member_trait (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  kind          TEXT NOT NULL CHECK (kind IN ('desire', 'interest', 'like', 'dislike')),
  text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  noted_on      TEXT NOT NULL,
  source        TEXT NOT NULL DEFAULT '',
  consent_on    TEXT,
  consent_words TEXT,
  ended_at      TEXT,
  CHECK (kind IN ('desire', 'interest') OR consent_on IS NOT NULL)
) STRICT;
CREATE INDEX member_trait_member ON member_trait (member_id);

-- A photo, kept only with the member's consent: a small JPEG, upright, without what the camera wrote beside it.
CREATE TABLE member_photo (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  jpeg          BLOB NOT NULL CHECK (length(jpeg) BETWEEN 1 AND 1000000),
  added_at      TEXT NOT NULL,
  consent_on    TEXT NOT NULL,
  consent_words TEXT NOT NULL,
  ended_at      TEXT                                         -- no longer wanted or agreed to; gone a day after
) STRICT;
CREATE INDEX member_photo_member ON member_photo (member_id);

-- What a member agreed to beyond what they come for: by purpose, with the day and the words it was asked for in.
CREATE TABLE member_consent (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  purpose       TEXT NOT NULL CHECK (purpose IN ('invitations', 'surveys')),
  given_on      TEXT NOT NULL,
  words         TEXT NOT NULL,
  ended_at      TEXT                                         -- taken back; kept as long as the member is
) STRICT;
CREATE INDEX member_consent_member ON member_consent (member_id);

CREATE TABLE member_note (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  kind          TEXT NOT NULL CHECK (kind IN ('silent', 'alert', 'block')),
  text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  author_id     INTEGER REFERENCES staff (id),
  created_at    TEXT NOT NULL,
  until_day     TEXT,
  ended_at      TEXT
) STRICT;
CREATE INDEX member_note_member ON member_note (member_id);

CREATE TABLE member_merged (
  old_id        INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  merged_at     TEXT NOT NULL,
  row           TEXT NOT NULL CHECK (json_valid(row))
) STRICT;
CREATE INDEX member_merged_member ON member_merged (member_id);

CREATE TABLE not_double (
  member_id     INTEGER NOT NULL REFERENCES member (id),
  other_id      INTEGER NOT NULL REFERENCES member (id),
  PRIMARY KEY (member_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_double_other ON not_double (other_id);
CREATE TABLE look (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  staff_id      INTEGER NOT NULL REFERENCES staff (id),
  at            TEXT NOT NULL
) STRICT;
CREATE INDEX look_member ON look (member_id, at);

CREATE TABLE floor (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  ordinal       INTEGER NOT NULL UNIQUE,
  short_name    TEXT NOT NULL UNIQUE CHECK (length(short_name) BETWEEN 1 AND 12),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  outline       TEXT NOT NULL CHECK (json_valid(outline)),
  north_deg     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE zone (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  kind          TEXT NOT NULL CHECK (kind IN ('wing', 'open', 'quiet', 'reading', 'children', 'braille', 'stack', 'staff', 'closed', 'void')),
  access        TEXT NOT NULL DEFAULT 'public' CHECK (access IN ('public', 'staff', 'request')),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  polygon       TEXT NOT NULL CHECK (json_valid(polygon))
) STRICT;
CREATE INDEX zone_floor ON zone (floor_id);

CREATE TABLE wall (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  points        TEXT NOT NULL CHECK (json_valid(points)),
  thickness_mm  INTEGER NOT NULL CHECK (thickness_mm > 0)
) STRICT;
CREATE INDEX wall_floor ON wall (floor_id);

CREATE TABLE opening_in_wall (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  kind          TEXT NOT NULL CHECK (kind IN ('gap', 'door', 'gate', 'emergency')),
  from_x        INTEGER NOT NULL,
  from_y        INTEGER NOT NULL,
  to_x          INTEGER NOT NULL,
  to_y          INTEGER NOT NULL,
  is_step_free  INTEGER NOT NULL DEFAULT 1 CHECK (is_step_free IN (0, 1)),
  access        TEXT NOT NULL DEFAULT 'public' CHECK (access IN ('public', 'staff'))
) STRICT;
CREATE INDEX opening_in_wall_floor ON opening_in_wall (floor_id);

CREATE TABLE run (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  code          TEXT NOT NULL
) STRICT;
CREATE INDEX run_floor ON run (floor_id);

CREATE TABLE bay (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  run_id        INTEGER REFERENCES run (id),
  run_index     INTEGER NOT NULL DEFAULT 0,
  code          TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32),
  centre_x      INTEGER NOT NULL,
  centre_y      INTEGER NOT NULL,
  length_mm     INTEGER NOT NULL CHECK (length_mm > 0),
  depth_mm      INTEGER NOT NULL CHECK (depth_mm > 0),
  turn_deg      INTEGER NOT NULL DEFAULT 0 CHECK (turn_deg BETWEEN 0 AND 359),
  is_double     INTEGER NOT NULL CHECK (is_double IN (0, 1)),
  shelves       INTEGER NOT NULL DEFAULT 6 CHECK (shelves > 0)
) STRICT;
CREATE INDEX bay_floor ON bay (floor_id);
CREATE INDEX bay_run ON bay (run_id, run_index);

CREATE TABLE face (
  id            INTEGER PRIMARY KEY,
  bay_id        INTEGER NOT NULL REFERENCES bay (id),
  side          TEXT NOT NULL CHECK (side IN ('A', 'B')),
  sign_en       TEXT NOT NULL DEFAULT '',
  sign_ta       TEXT,
  UNIQUE (bay_id, side)
) STRICT;

CREATE TABLE collection (
  id            INTEGER PRIMARY KEY,
  code          TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  scheme        TEXT NOT NULL CHECK (scheme IN ('ddc', 'lcc', 'colon', 'generic')),
  shelved_by    TEXT NOT NULL DEFAULT 'call_number' CHECK (shelved_by IN ('call_number', 'title', 'accession', 'author')),
  prefixes      TEXT NOT NULL DEFAULT '',
  locations     TEXT NOT NULL DEFAULT '',
  place_id      INTEGER REFERENCES place (id),
  say_en        TEXT NOT NULL DEFAULT '',
  say_ta        TEXT
) STRICT;

CREATE TABLE section (
  id            INTEGER PRIMARY KEY,
  face_id       INTEGER NOT NULL REFERENCES face (id),
  position      INTEGER NOT NULL,
  from_mm       INTEGER NOT NULL CHECK (from_mm >= 0),
  to_mm         INTEGER NOT NULL,
  collection_id INTEGER NOT NULL REFERENCES collection (id),
  first_label   TEXT NOT NULL,
  last_label    TEXT NOT NULL,
  first_key     BLOB NOT NULL,
  last_key      BLOB NOT NULL,
  subject_en    TEXT NOT NULL DEFAULT '',
  subject_ta    TEXT,
  surveyed_on   TEXT,
  moving_en     TEXT,
  moving_ta     TEXT,
  moving_until  TEXT,
  spread        TEXT NOT NULL DEFAULT 'bay'
    CHECK (spread IN ('bay', 'row', 'area', 'floor')),
  UNIQUE (face_id, position),
  CHECK (from_mm < to_mm),
  CHECK (moving_en IS NOT NULL OR (moving_ta IS NULL AND moving_until IS NULL))
) STRICT;
CREATE INDEX section_range ON section (collection_id, first_key);

CREATE TABLE survey (
  line          INTEGER PRIMARY KEY REFERENCES story (seq),
  face_id       INTEGER NOT NULL,
  old           TEXT NOT NULL CHECK (json_valid(old)),
  new           TEXT NOT NULL CHECK (json_valid(new)),
  signs         TEXT CHECK (signs IS NULL OR json_valid(signs))
) STRICT;
CREATE INDEX survey_face ON survey (face_id, line);

CREATE TABLE place (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  kind          TEXT NOT NULL CHECK (kind IN ('desk', 'help', 'catalogue', 'toilet', 'accessible_toilet', 'water', 'entrance',
                  'exit', 'property', 'reading', 'display', 'newspapers', 'braille', 'children', 'auditorium', 'counter',
                  'copier', 'prayer', 'first_aid', 'board', 'other')),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  other_names   TEXT NOT NULL DEFAULT '',
  x             INTEGER NOT NULL,
  y             INTEGER NOT NULL,
  facing_deg    INTEGER CHECK (facing_deg BETWEEN 0 AND 359),
  polygon       TEXT CHECK (polygon IS NULL OR json_valid(polygon)),
  is_staffed    INTEGER NOT NULL DEFAULT 0 CHECK (is_staffed IN (0, 1)),
  say_en        TEXT NOT NULL DEFAULT '',
  say_ta        TEXT
) STRICT;
CREATE INDEX place_floor ON place (floor_id);

CREATE TABLE connector (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('stairs', 'lift', 'escalator_up', 'escalator_down', 'ramp')),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  is_step_free  INTEGER NOT NULL CHECK (is_step_free IN (0, 1)),
  is_staff_only INTEGER NOT NULL DEFAULT 0 CHECK (is_staff_only IN (0, 1)),
  width_mm      INTEGER NOT NULL CHECK (width_mm > 0),
  wait_s        INTEGER NOT NULL CHECK (wait_s >= 0),
  floor_s       INTEGER NOT NULL CHECK (floor_s > 0)
) STRICT;

CREATE TABLE connector_stop (
  connector_id  INTEGER NOT NULL REFERENCES connector (id),
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  x             INTEGER NOT NULL,
  y             INTEGER NOT NULL,
  polygon       TEXT NOT NULL CHECK (json_valid(polygon)),
  PRIMARY KEY (connector_id, floor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE picture (
  id            INTEGER PRIMARY KEY,
  bytes         BLOB NOT NULL
) STRICT;

CREATE TABLE underlay (
  floor_id      INTEGER PRIMARY KEY REFERENCES floor (id),
  picture_id    INTEGER NOT NULL REFERENCES picture (id),
  width         INTEGER NOT NULL CHECK (width > 0),
  height        INTEGER NOT NULL CHECK (height > 0),
  x             INTEGER NOT NULL,
  y             INTEGER NOT NULL,
  dot_um        INTEGER NOT NULL CHECK (dot_um > 0),
  turn_mdeg     INTEGER NOT NULL CHECK (turn_mdeg BETWEEN 0 AND 359999),
  opacity       INTEGER NOT NULL CHECK (opacity BETWEEN 1 AND 100)
) STRICT;

CREATE TABLE redrawn (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,
  rows          TEXT NOT NULL CHECK (json_valid(rows))
) STRICT;

CREATE TABLE draft_step (
  number        INTEGER PRIMARY KEY,
  json          TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE closure (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  what          TEXT NOT NULL CHECK (what IN ('connector', 'zone', 'opening', 'section', 'place')),
  what_id       INTEGER NOT NULL,
  reason_en     TEXT NOT NULL,
  reason_ta     TEXT,
  since         TEXT NOT NULL,
  until         TEXT,
  ends_itself   INTEGER NOT NULL DEFAULT 0 CHECK (ends_itself IN (0, 1)),
  ended_at      TEXT
) STRICT;
CREATE INDEX closure_open ON closure (what, what_id) WHERE ended_at IS NULL;

CREATE TABLE title (
  id            INTEGER PRIMARY KEY,
  title         TEXT NOT NULL CHECK (length(title) > 0),
  title_ta      TEXT NOT NULL DEFAULT '',
  author        TEXT NOT NULL DEFAULT '',
  author_ta     TEXT NOT NULL DEFAULT '',
  publisher     TEXT NOT NULL DEFAULT '',
  published     TEXT NOT NULL DEFAULT '',
  isbn          TEXT NOT NULL DEFAULT '',
  isbn_core     TEXT NOT NULL DEFAULT '',
  subjects      TEXT NOT NULL DEFAULT '',
  sounds        TEXT NOT NULL DEFAULT '',
  match_key     TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE title_words USING fts5 (
  title, title_ta, author, author_ta, subjects, isbn_core, sounds, content = 'title', content_rowid = 'id', prefix = '2 3 4 5', detail = column,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

INSERT INTO title_words (title_words, rank) VALUES ('hashsize', 16777216);

CREATE VIRTUAL TABLE title_vocabulary USING fts5vocab ('title_words', 'row');

CREATE TABLE title_term (
  term          TEXT PRIMARY KEY,
  titles        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id            INTEGER PRIMARY KEY,
  barcode       TEXT NOT NULL UNIQUE CHECK (length(barcode) BETWEEN 1 AND 64),
  title_id      INTEGER NOT NULL REFERENCES title (id),
  call_number   TEXT NOT NULL,
  collection_id INTEGER REFERENCES collection (id),
  location      TEXT NOT NULL DEFAULT '',
  home_library  TEXT NOT NULL DEFAULT '',
  item_type     TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL DEFAULT '',
  sort_key      BLOB NOT NULL,
  as_of         TEXT NOT NULL,
  vanished_at   TEXT,
  gone_at       TEXT,
  CHECK (gone_at IS NULL OR vanished_at IS NOT NULL)
) STRICT;
CREATE INDEX item_title ON item (title_id);
CREATE INDEX item_order ON item (collection_id, sort_key);
CREATE INDEX item_vanished ON item (vanished_at, id) WHERE vanished_at IS NOT NULL AND gone_at IS NULL;

CREATE TABLE shelf_search (
  id            INTEGER PRIMARY KEY,
  item_id       INTEGER NOT NULL REFERENCES item (id),
  asked_at      TEXT NOT NULL,
  asked_by      INTEGER REFERENCES staff (id),
  class         TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('open', 'found', 'missing', 'withdrawn')),
  ended_at      TEXT,
  member_id     INTEGER REFERENCES member (id),
  visitor       TEXT NOT NULL DEFAULT '',
  told_at       TEXT,
  CHECK ((state = 'open') = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX shelf_search_open ON shelf_search (item_id) WHERE state = 'open';
CREATE INDEX shelf_search_item ON shelf_search (item_id, id);
CREATE INDEX shelf_search_asked ON shelf_search (asked_at);
CREATE INDEX shelf_search_member ON shelf_search (member_id) WHERE member_id IS NOT NULL;

CREATE TABLE shelf_look (
  id            INTEGER PRIMARY KEY,
  search_id     INTEGER NOT NULL REFERENCES shelf_search (id),
  at            TEXT NOT NULL,
  staff_id      INTEGER REFERENCES staff (id),
  place         TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  is_found      INTEGER NOT NULL CHECK (is_found IN (0, 1))
) STRICT;
CREATE INDEX shelf_look_search ON shelf_look (search_id, id);

CREATE TABLE subject_word (
  id            INTEGER PRIMARY KEY,
  name_en       TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ta       TEXT,
  other_names   TEXT NOT NULL DEFAULT '',
  call_number   TEXT NOT NULL CHECK (length(call_number) BETWEEN 1 AND 120),
  collection_id INTEGER REFERENCES collection (id)
) STRICT;

CREATE TABLE inquiry (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  asked_at      TEXT NOT NULL,
  member_id     INTEGER REFERENCES member (id),
  visitor       TEXT NOT NULL DEFAULT '',
  channel       TEXT NOT NULL CHECK (channel IN ('desk', 'phone', 'email', 'letter', 'staff')),
  kind          TEXT NOT NULL CHECK (kind IN ('unsorted', 'directional', 'reference')),
  effort        INTEGER CHECK (effort BETWEEN 1 AND 6),
  question      TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 4000),
  answer        TEXT NOT NULL DEFAULT '',
  outcome       TEXT NOT NULL CHECK (outcome IN ('open', 'answered', 'referred', 'unanswered')),
  taken_by      INTEGER REFERENCES staff (id),
  minutes       INTEGER CHECK (minutes >= 0),
  withdrawn_at  TEXT
) STRICT;
CREATE INDEX inquiry_asked ON inquiry (asked_at);
CREATE INDEX inquiry_member ON inquiry (member_id, asked_at) WHERE member_id IS NOT NULL;

CREATE VIRTUAL TABLE inquiry_words USING fts5 (
  question, answer, content = 'inquiry', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE TRIGGER inquiry_words_added AFTER INSERT ON inquiry BEGIN
  INSERT INTO inquiry_words (rowid, question, answer) VALUES (new.id, new.question, new.answer);
END;
CREATE TRIGGER inquiry_words_changed AFTER UPDATE OF question, answer ON inquiry BEGIN
  INSERT INTO inquiry_words (inquiry_words, rowid, question, answer) VALUES ('delete', old.id, old.question, old.answer);
  INSERT INTO inquiry_words (rowid, question, answer) VALUES (new.id, new.question, new.answer);
END;
CREATE TRIGGER inquiry_words_removed AFTER DELETE ON inquiry BEGIN
  INSERT INTO inquiry_words (inquiry_words, rowid, question, answer) VALUES ('delete', old.id, old.question, old.answer);
END;
INSERT INTO inquiry_words (inquiry_words, rank) VALUES ('secure-delete', 1);

CREATE TABLE guide (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  at            TEXT NOT NULL,
  how           TEXT NOT NULL CHECK (how IN ('escorted', 'slip', 'pointed', 'not_found')),
  goal          TEXT NOT NULL DEFAULT '',
  floor_id      INTEGER REFERENCES floor (id),
  place_id      INTEGER REFERENCES place (id),
  bay_id        INTEGER REFERENCES bay (id),
  member_id     INTEGER REFERENCES member (id),
  staff_id      INTEGER REFERENCES staff (id),
  covers_id     INTEGER REFERENCES staff (id),
  ended_at      TEXT,
  outcome       TEXT CHECK (outcome IN ('found', 'not_found', 'alone')),
  withdrawn_at  TEXT
) STRICT;
CREATE INDEX guide_at ON guide (at);
CREATE INDEX guide_member ON guide (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX guide_out ON guide (at) WHERE how = 'escorted' AND ended_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE complaint (
  id              INTEGER PRIMARY KEY,
  key             TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  number          TEXT NOT NULL UNIQUE,
  received_at     TEXT NOT NULL,
  received_by     INTEGER NOT NULL REFERENCES staff (id),
  owner_id        INTEGER NOT NULL REFERENCES staff (id),
  member_id       INTEGER REFERENCES member (id),
  visitor         TEXT NOT NULL DEFAULT '',
  channel         TEXT NOT NULL CHECK (channel IN ('desk', 'phone', 'email', 'letter', 'staff')),
  kind            TEXT NOT NULL CHECK (kind IN ('staff', 'shelving', 'catalogue', 'loan', 'noise', 'cleanliness', 'comfort',
                    'lift', 'computers', 'printing', 'toilets', 'water', 'safety', 'rules', 'access', 'other')),
  severity        TEXT NOT NULL CHECK (severity IN ('slight', 'plain', 'serious')),
  summary         TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 4000),
  remedy          TEXT NOT NULL DEFAULT '',
  floor_id        INTEGER REFERENCES floor (id),
  place_id        INTEGER REFERENCES place (id),
  bay_id          INTEGER REFERENCES bay (id),
  stage           TEXT NOT NULL CHECK (stage IN ('received', 'acknowledged', 'investigating', 'answered', 'verifying', 'closed', 'withdrawn')),
  acknowledge_by  TEXT NOT NULL,
  answer_by       TEXT NOT NULL,
  acknowledged_at TEXT,
  answered_at     TEXT,
  closed_at       TEXT,
  outcome         TEXT CHECK (outcome IN ('solved', 'unverified', 'refused')),
  CHECK ((stage = 'closed') = (closed_at IS NOT NULL AND outcome IS NOT NULL))
) STRICT;
CREATE INDEX complaint_queue ON complaint (stage, answer_by);
CREATE INDEX complaint_member ON complaint (member_id) WHERE member_id IS NOT NULL;

INSERT INTO branch (id, key, name_en, name_ta, zone, created_at) VALUES (1, '00000000000000000000000000000001', 'Lakeside branch', 'ஏரிக்கரைக் கிளை', 'Asia/Kolkata', '2026-11-24T05:02:00.000Z');
INSERT INTO opening VALUES (1, 540, 1140), (2, 540, 780), (2, 840, 1140);
INSERT INTO holiday VALUES ('2027-01-15', 'Pongal', 'பொங்கல்');
INSERT INTO staff (id, key, name_en, name_ta, role) VALUES (1, '00000000000000000000000000000002', 'Kavitha R', 'கவிதா', 'supervisor'), (2, '00000000000000000000000000000003', 'Bhuvana K', NULL, 'desk');
INSERT INTO staff_subject VALUES (1, '540 Chemistry');
INSERT INTO staff_hours VALUES (1, 1, 540, 1020);
INSERT INTO setting VALUES ('desk', '{"place":1}');
INSERT INTO member (id, key, number, name, name_ta, born_on, language, channel, access, source, created_at, changed_at)
  VALUES (1, '00000000000000000000000000000004', 'M0001', 'S. Meenakshi', 'ச. மீனாட்சி', '1988', 'ta', 'phone', 'wheelchair', 'list', '2026-11-24T05:02:00.000Z', '2026-11-24T05:02:00.000Z');
INSERT INTO member (id, key, number, name, source, created_at, changed_at)
  VALUES (5, '0000000000000000000000000000000c', 'M0005', 'Kannan V', 'list', '2026-11-24T05:02:00.000Z', '2026-11-24T05:02:00.000Z');
INSERT INTO member_merged VALUES (4, 1, '2026-11-24T05:02:00.000Z', '{"row":{"name":"Meenakshi of Valparai","number":"M0004"}}');
INSERT INTO not_double VALUES (1, 5);
INSERT INTO enrolment VALUES (1, 'form_given', '2026-11-20T05:02:00.000Z', '2026-11-21T05:02:00.000Z', NULL);
INSERT INTO member_card VALUES ('M0001', 1, 'valid'), ('OLD-17', 1, 'lost');
INSERT INTO member_contact (id, member_id, kind, value, find, find_back) VALUES (1, 1, 'mobile', '98400 00000', '9840000000', '0000000489');
INSERT INTO member_trait (id, member_id, kind, text, noted_on, consent_on, consent_words) VALUES (1, 1, 'like', 'Window seat', '2026-11-02', '2026-11-02', 'Yes, note it');
INSERT INTO member_note (id, member_id, kind, text, author_id, created_at) VALUES (1, 1, 'silent', 'Prefers large print', 1, '2026-11-24T05:02:00.000Z');
INSERT INTO member_photo (id, member_id, jpeg, added_at, consent_on, consent_words) VALUES (1, 1, x'ffd8ffd9', '2026-11-24T05:02:00.000Z', '2026-11-24', 'agreed');
INSERT INTO member_consent (id, member_id, purpose, given_on, words) VALUES (1, 1, 'invitations', '2026-11-24', 'may we write to you');
INSERT INTO look (id, member_id, staff_id, at) VALUES (1, 1, 2, '2026-11-24T05:02:00.000Z');
INSERT INTO floor (id, key, ordinal, short_name, name_en, name_ta, outline) VALUES (1, '00000000000000000000000000000005', 0, 'G', 'Ground floor', 'தரைத் தளம்', '[[0,0],[9000,0],[9000,9000],[0,9000]]'), (2, '00000000000000000000000000000006', 1, '1', 'Floor 1', NULL, '[[0,0],[9000,0],[9000,9000],[0,9000]]');
INSERT INTO zone (id, floor_id, kind, name_en, polygon) VALUES (1, 2, 'quiet', 'Quiet room', '[[0,0],[9000,0],[9000,9000],[0,9000]]');
INSERT INTO wall (id, floor_id, points, thickness_mm) VALUES (1, 2, '[[0,8000],[9000,8000]]', 200);
INSERT INTO opening_in_wall (id, floor_id, kind, from_x, from_y, to_x, to_y) VALUES (1, 2, 'door', 1000, 8000, 2000, 8000);
INSERT INTO run (id, floor_id, code) VALUES (1, 2, '1-01');
INSERT INTO bay (id, floor_id, run_id, code, centre_x, centre_y, length_mm, depth_mm, is_double) VALUES (1, 2, 1, 'A1', 5000, 5000, 900, 600, 1);
INSERT INTO place (id, floor_id, kind, name_en, x, y) VALUES (1, 1, 'desk', 'Reception desk', 3000, 3000);
INSERT INTO collection (id, code, name_en, scheme, prefixes, locations, place_id) VALUES (1, 'GEN', 'General', 'ddc', '', 'STACKS', NULL), (2, 'STORE', 'Store', 'generic', 'S', '', 1);
INSERT INTO face (id, bay_id, side, sign_en) VALUES (1, 1, 'A', 'Law'), (2, 1, 'B', '');
INSERT INTO section (id, face_id, position, from_mm, to_mm, collection_id, first_label, last_label, first_key, last_key, subject_en)
  VALUES (1, 1, 0, 0, 900, 1, '340', '349', x'0503333430', x'0503333439FF', 'Law');
INSERT INTO connector (id, kind, name_en, is_step_free, width_mm, wait_s, floor_s) VALUES (1, 'lift', 'Lift', 1, 1100, 40, 6);
INSERT INTO connector_stop VALUES (1, 1, 2500, 1000, '[[200,200],[2200,200],[2200,2200],[200,2200]]'), (1, 2, 2500, 1000, '[[200,200],[2200,200],[2200,2200],[200,2200]]');
INSERT INTO picture VALUES (1, x'89504E470D0A1A0A');
INSERT INTO underlay VALUES (2, 1, 800, 600, 0, 0, 15000, 1250, 60);
INSERT INTO draft_step VALUES (0, '{"kind":"Move","changes":[]}');
INSERT INTO redrawn (at, actor, rows) VALUES ('2026-11-24T05:02:00.000Z', 'demo', '[{"changes":[],"cuts":[]}]');
INSERT INTO closure (id, key, what, what_id, reason_en, since) VALUES (1, '00000000000000000000000000000007', 'connector', 1, 'Being serviced', '2026-11-24T05:02:00.000Z');
INSERT INTO subject_word (id, name_en, name_ta, other_names, call_number, collection_id) VALUES (1, 'Examinations', 'தேர்வுகள்', 'TNPSC', '351', 1);
INSERT INTO title (id, title, title_ta, author, published, match_key) VALUES (1, 'Law of the coast', 'கடற்கரைச் சட்டம்', 'Devi, R', '1984', 'law of the coast|devi r|1984');
INSERT INTO title_words (rowid, title, title_ta, author, author_ta, subjects, isbn_core, sounds) SELECT id, title, title_ta, author, author_ta, subjects, isbn_core, sounds FROM title;
INSERT INTO title_term SELECT term, doc FROM title_vocabulary;
INSERT INTO item (id, barcode, title_id, call_number, collection_id, location, sort_key, as_of) VALUES (1, 'B0001', 1, '341.5 DEV', 1, 'STACKS', x'05033334313501444556', '2026-11-24T05:02:00.000Z');
INSERT INTO shelf_search (id, item_id, asked_at, class, state, member_id) VALUES (1, 1, '2026-11-24T05:02:00.000Z', '340', 'open', 1);
INSERT INTO shelf_look (id, search_id, at, place, is_found) VALUES (1, 1, '2026-11-24T05:12:00.000Z', 'Returns trolley', 0);
INSERT INTO inquiry (id, key, asked_at, member_id, channel, kind, effort, question, answer, outcome, taken_by) VALUES (1, '00000000000000000000000000000008', '2026-11-24T05:02:00.000Z', 1, 'desk', 'reference', 3, 'Is there a law of the coast?', 'Bay A1', 'answered', 1);
INSERT INTO complaint (id, key, number, received_at, received_by, owner_id, member_id, channel, kind, severity, summary, bay_id, floor_id, place_id, stage, acknowledge_by, answer_by)
  VALUES (1, '00000000000000000000000000000009', '2026-0001', '2026-11-24T05:02:00.000Z', 1, 1, 1, 'desk', 'noise', 'plain', 'Drilling beside the quiet room', 1, 2, 1, 'received', '2026-11-25T05:02:00.000Z', '2026-12-01T05:02:00.000Z');
INSERT INTO guide (id, key, at, how, goal, floor_id, place_id, bay_id, member_id, staff_id, covers_id) VALUES (1, '0000000000000000000000000000000d', '2026-11-24T05:02:00.000Z', 'escorted', 'Law, bay A1', 2, 1, 1, 1, 1, 2);
INSERT INTO story (at, actor, subject, subject_id, member_id, act) VALUES ('2026-11-24T05:02:00.000Z', 'staff:00000000000000000000000000000003', 'inquiry', 1, 1, 'asked'), ('2026-11-24T05:02:00.000Z', 'import', 'import', 0, NULL, 'imported');
INSERT INTO draft VALUES ('inquiry', '0000000000000000000000000000000a', '{"question":"Where"}', '2026-11-24T05:02:00.000Z');
INSERT INTO survey (line, face_id, old, new) SELECT max(seq), 1, '[]', '[]' FROM story;
