-- Deskbell: the file of one library branch, schema version 1. THE place to read what is kept.
--
-- Rules that hold for every table
--   * STRICT, so that a column holds what it says. Enumerations carry a CHECK; the words are the ones of the Rust enums.
--   * `id` is the row's number inside this file. `key` is a 128-bit name made by the program before the first save
--     (32 hex digits), so that pressing Save again after an error finds the row instead of writing a second one.
--   * Instants are UTC text with milliseconds ("2026-11-24T10:42:07.120Z"); days are "2026-11-24"; a time of day is
--     minutes after midnight in the branch's zone; lengths are whole millimetres; angles whole degrees, clockwise.
--   * Order in time is the order of `story.seq`, never of a clock that may have been set back.
--   * `en` is the name every screen can fall back to; `ta` its Tamil form where there is one.
--   * Nothing a member did is deleted by the desk: rows are withdrawn, ended or vanished with an instant. Who asks to be
--     forgotten, or whom a rule of the branch lets go, is taken out whole.

PRAGMA application_id = 1147499371; -- 0x4465736B, "Desk"
PRAGMA user_version = 1;

------------------------------------------------------------------------------------------------------------ the branch

CREATE TABLE branch (
  id          INTEGER PRIMARY KEY CHECK (id = 1),            -- one branch a file
  key         TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  name_en     TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ta     TEXT,
  zone        TEXT NOT NULL,                                 -- IANA name, "Asia/Kolkata"
  languages   TEXT NOT NULL DEFAULT 'en,ta',                 -- spoken at the desk, best first
  is_demo     INTEGER NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1)), -- people in it are made up
  created_at  TEXT NOT NULL
) STRICT;

-- Opening hours by weekday (1 Monday .. 7 Sunday); a weekday may have several spans, none means closed.
CREATE TABLE opening (
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens_min   INTEGER NOT NULL CHECK (opens_min BETWEEN 0 AND 1439),
  closes_min  INTEGER NOT NULL CHECK (closes_min BETWEEN 1 AND 1440),
  PRIMARY KEY (weekday, opens_min),
  CHECK (opens_min < closes_min)
) STRICT, WITHOUT ROWID;

-- Days on which the branch is closed whatever the weekday.
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
  duty_en     TEXT NOT NULL DEFAULT '',                      -- "Tamil collection, floor 2"
  duty_ta     TEXT,
  left_at     TEXT                                           -- no longer works here; the name stays on what was done
) STRICT;

-- What a person can be asked about, so that a question finds its specialist.
CREATE TABLE staff_subject (
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  subject     TEXT NOT NULL CHECK (length(subject) > 0),     -- "540 Chemistry"
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

-- What the branch has set for all desks (due times, which place this desk is, what the columns of a list were told to
-- be …); one JSON value a name.
CREATE TABLE setting (
  name        TEXT PRIMARY KEY,
  value       TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-------------------------------------------------------------------------------------------------------------- the story

-- Every write leaves a line here: who did what to which thing, when. Append-only. A member's timeline, a complaint's
-- history and the trail of a row are all read from it.
CREATE TABLE story (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  at          TEXT NOT NULL,
  actor       TEXT NOT NULL,                                 -- 'staff:KEY', 'import', 'demo', 'system'
  subject     TEXT NOT NULL CHECK (subject IN ('branch', 'staff', 'setting', 'member', 'inquiry', 'complaint', 'floor',
                'section', 'collection', 'closure', 'title', 'import', 'slip', 'search', 'subject', 'guide')),
  subject_id  INTEGER NOT NULL,                              -- rowid in the subject's table; 0 for a whole import,
                                                             -- or the line of the one that was taken back
  member_id   INTEGER,                                       -- whose timeline it belongs to; the line outlives the row
  act         TEXT NOT NULL CHECK (length(act) > 0),         -- 'added', 'acknowledged', …: the words of StoryAct
  detail      TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail))
) STRICT;
CREATE INDEX story_subject ON story (subject, subject_id, seq);
CREATE INDEX story_member ON story (member_id, seq) WHERE member_id IS NOT NULL;
-- A person who asks to be forgotten is the one exception: while a row stands in `erasing`, which is so only within the
-- one transaction that erases them, a line may lose whose it is and its words. What was done and when stays.
CREATE TABLE erasing (
  member_id   INTEGER PRIMARY KEY
) STRICT;
CREATE TRIGGER story_is_kept BEFORE UPDATE ON story
  WHEN NOT EXISTS (SELECT 1 FROM erasing)
    OR old.seq <> new.seq OR old.at <> new.at OR old.actor <> new.actor
    OR old.subject <> new.subject OR old.subject_id <> new.subject_id OR old.act <> new.act
  BEGIN SELECT RAISE(ABORT, 'a story line is never changed'); END;
CREATE TRIGGER story_is_not_cut BEFORE DELETE ON story BEGIN SELECT RAISE(ABORT, 'a story line is never removed'); END;

-- What is being typed and not saved yet; gone in the transaction that saves it.
CREATE TABLE draft (
  form        TEXT NOT NULL,                                 -- 'inquiry', 'complaint', 'note:17' on member 17
  key         TEXT NOT NULL,                                 -- the key its row will have
  json        TEXT NOT NULL CHECK (json_valid(json)),
  at          TEXT NOT NULL,
  PRIMARY KEY (form, key)
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------------------------------------------------ the members

CREATE TABLE member (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,           -- never used again: the story goes on naming it
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  number        TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 64), -- the library system's number, as text
  title         TEXT NOT NULL DEFAULT '',                    -- "Dr", "Mrs"
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300), -- as said and shown, initials included
  name_ta       TEXT,                                        -- the same name in Tamil letters
  other_names   TEXT NOT NULL DEFAULT '',
  address_as    TEXT NOT NULL DEFAULT '',                    -- how they wish to be addressed
  gender        TEXT NOT NULL DEFAULT '',
  born_on       TEXT,                                        -- a day, or a year alone ("1988")
  category      TEXT NOT NULL DEFAULT '',
  member_since  TEXT,
  member_until  TEXT,
  designation   TEXT NOT NULL DEFAULT '',
  qualification TEXT NOT NULL DEFAULT '',
  organisation  TEXT NOT NULL DEFAULT '',
  need          TEXT NOT NULL DEFAULT '',                    -- what they come for
  language      TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'en', 'ta')), -- to be spoken to in
  channel       TEXT NOT NULL DEFAULT '' CHECK (channel IN ('', 'desk', 'phone', 'email', 'letter')), -- to be reached by
  access        TEXT NOT NULL DEFAULT '',                    -- comma list: 'wheelchair', 'braille', 'hearing', 'large_print'
  street        TEXT NOT NULL DEFAULT '',
  town          TEXT NOT NULL DEFAULT '',
  postcode      TEXT NOT NULL DEFAULT '',
  country       TEXT NOT NULL DEFAULT '',
  guardian      TEXT NOT NULL DEFAULT '',                    -- asked for below 18
  extra         TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra)), -- fields of the branch's own and what an import brought
  own           TEXT NOT NULL DEFAULT '',                    -- comma list of what the desk set itself ('+Name': a field of
                                                             -- the branch's own); lists leave it alone
  source        TEXT NOT NULL CHECK (source IN ('desk', 'list', 'demo')),
  seen_at       TEXT,                                        -- last time at the desk
  seen_count    INTEGER NOT NULL DEFAULT 0,
  vanished_at   TEXT,                                        -- not in the library system's last list
  created_at    TEXT NOT NULL,
  changed_at    TEXT NOT NULL
) STRICT;

-- Newcomers on their way to a card: who asked, who was given the form, who has the card now. Until then their number is
-- one of the desk's own ("N-2026-0007").
CREATE TABLE enrolment (
  member_id     INTEGER PRIMARY KEY REFERENCES member (id),
  stage         TEXT NOT NULL CHECK (stage IN ('asked', 'form_given', 'enrolled', 'given_up')),
  asked_at      TEXT NOT NULL,
  form_given_at TEXT,
  ended_at      TEXT,                                        -- enrolled, or given up
  CHECK ((stage IN ('enrolled', 'given_up')) = (ended_at IS NOT NULL))
) STRICT;
CREATE INDEX enrolment_asked ON enrolment (asked_at);

-- Further cards; `member.number` is always one of a member's numbers, too. A merged one is the number of a row that was
-- made one with this: it finds the member, and a list that still has it changes nothing.
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
  value         TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 320), -- as typed
  find          TEXT NOT NULL,                               -- e-mail: lower case; phone: its last ten digits
  find_back     TEXT NOT NULL DEFAULT '',                    -- phone: those digits from the end, for "ends with"
  position      INTEGER NOT NULL DEFAULT 0                   -- 0 is the one to use first
) STRICT;
CREATE INDEX member_contact_member ON member_contact (member_id, position, kind, find);
CREATE INDEX member_contact_find ON member_contact (find);
CREATE INDEX member_contact_find_back ON member_contact (find_back) WHERE find_back <> '';

-- Desires, likes and dislikes. A like or dislike is kept only with the member's consent (a day, and the words used).
CREATE TABLE member_trait (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  kind          TEXT NOT NULL CHECK (kind IN ('desire', 'interest', 'like', 'dislike')),
  text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  noted_on      TEXT NOT NULL,
  source        TEXT NOT NULL DEFAULT '',                    -- "said at the desk"
  consent_on    TEXT,
  consent_words TEXT,
  ended_at      TEXT,                                        -- no longer so, or no longer agreed to; gone a day after
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

-- Notes: silent ones are read in the profile, alerts stand beside the work, a block says what must be settled first.
CREATE TABLE member_note (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  kind          TEXT NOT NULL CHECK (kind IN ('silent', 'alert', 'block')),
  text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  author_id     INTEGER REFERENCES staff (id),
  created_at    TEXT NOT NULL,
  until_day     TEXT,                                        -- the last day on which it counts
  ended_at      TEXT                                         -- ended at the desk; kept, and can be brought back
) STRICT;
CREATE INDEX member_note_member ON member_note (member_id);

-- Rows of one person that were made one. `row` holds all that was of the row that went, so that it can be taken apart
-- again for a day, and its name and number from then on; its lines of the story go on naming `old_id`.
CREATE TABLE member_merged (
  old_id        INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),     -- the row that stayed
  merged_at     TEXT NOT NULL,
  row           TEXT NOT NULL CHECK (json_valid(row))
) STRICT;
CREATE INDEX member_merged_member ON member_merged (member_id);

-- Rows that look like one person and are two, as somebody of the staff said.
CREATE TABLE not_double (
  member_id     INTEGER NOT NULL REFERENCES member (id),     -- the smaller number
  other_id      INTEGER NOT NULL REFERENCES member (id),
  PRIMARY KEY (member_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_double_other ON not_double (other_id);
-- Who opened whose profile, when: at most one line for ten minutes. Reading changes nothing, so the story tells nothing
-- of it.
CREATE TABLE look (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER NOT NULL REFERENCES member (id),
  staff_id      INTEGER NOT NULL REFERENCES staff (id),
  at            TEXT NOT NULL
) STRICT;
CREATE INDEX look_member ON look (member_id, at);

------------------------------------------------------------------------------------------------------------- the floors

-- A floor's plane: x to the right, y down the page, origin at the top left of the drawing, whole millimetres.
CREATE TABLE floor (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  ordinal       INTEGER NOT NULL UNIQUE,                     -- vertical order; 0 is the ground floor
  short_name    TEXT NOT NULL UNIQUE CHECK (length(short_name) BETWEEN 1 AND 12), -- what the lift button says
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  outline       TEXT NOT NULL CHECK (json_valid(outline)),   -- [[x, y], …], closed by itself
  north_deg     INTEGER NOT NULL DEFAULT 0                   -- where north lies, clockwise from the top of the drawing
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
  points        TEXT NOT NULL CHECK (json_valid(points)),    -- a polyline
  thickness_mm  INTEGER NOT NULL CHECK (thickness_mm > 0)
) STRICT;
CREATE INDEX wall_floor ON wall (floor_id);

-- A gap in the walls that can be walked through: the stretch between two points on a wall.
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

-- A run is a row of bays that stand side by side.
CREATE TABLE run (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  code          TEXT NOT NULL                                -- on the end panel: "B5-R12"
) STRICT;
CREATE INDEX run_floor ON run (floor_id);

-- A bay is a rectangle: its length lies along x before it is turned about its centre. Face A looks to the smaller y
-- (up the drawing) before turning, face B to the larger.
CREATE TABLE bay (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  run_id        INTEGER REFERENCES run (id),
  run_index     INTEGER NOT NULL DEFAULT 0,                  -- 0 is the first from the run's beginning
  code          TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32), -- the one on the sign
  centre_x      INTEGER NOT NULL,
  centre_y      INTEGER NOT NULL,
  length_mm     INTEGER NOT NULL CHECK (length_mm > 0),
  depth_mm      INTEGER NOT NULL CHECK (depth_mm > 0),
  turn_deg      INTEGER NOT NULL DEFAULT 0 CHECK (turn_deg BETWEEN 0 AND 359),
  is_double     INTEGER NOT NULL CHECK (is_double IN (0, 1)),-- a single bay has face A only
  shelves       INTEGER NOT NULL DEFAULT 6 CHECK (shelves > 0)
) STRICT;
CREATE INDEX bay_floor ON bay (floor_id);
CREATE INDEX bay_run ON bay (run_id, run_index);

CREATE TABLE face (
  id            INTEGER PRIMARY KEY,
  bay_id        INTEGER NOT NULL REFERENCES bay (id),
  side          TEXT NOT NULL CHECK (side IN ('A', 'B')),
  sign_en       TEXT NOT NULL DEFAULT '',                    -- end panel text, the subject
  sign_ta       TEXT,
  UNIQUE (bay_id, side)
) STRICT;

-- A sequence of call numbers of its own: reference, Tamil, children, oversize …
CREATE TABLE collection (
  id            INTEGER PRIMARY KEY,
  code          TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  scheme        TEXT NOT NULL CHECK (scheme IN ('ddc', 'lcc', 'colon', 'generic')),
  shelved_by    TEXT NOT NULL DEFAULT 'call_number' CHECK (shelved_by IN ('call_number', 'title', 'accession', 'author')),
  prefixes      TEXT NOT NULL DEFAULT '',                    -- comma list of marks on the spine: "REF,R"
  locations     TEXT NOT NULL DEFAULT '',                    -- comma list of the catalogue's location codes
  place_id      INTEGER REFERENCES place (id),               -- where to ask when readers cannot walk to it
  say_en        TEXT NOT NULL DEFAULT '',                    -- the sentence to say then: "On request: 20 minutes"
  say_ta        TEXT
) STRICT;

-- What stands on a stretch of a face. Sections of a face are ordered from the left as one looks at it.
CREATE TABLE section (
  id            INTEGER PRIMARY KEY,
  face_id       INTEGER NOT NULL REFERENCES face (id),
  position      INTEGER NOT NULL,
  from_mm       INTEGER NOT NULL CHECK (from_mm >= 0),       -- along the face, from its left end
  to_mm         INTEGER NOT NULL,
  collection_id INTEGER NOT NULL REFERENCES collection (id),
  first_label   TEXT NOT NULL,                               -- as printed on the sign
  last_label    TEXT NOT NULL,
  first_key     BLOB NOT NULL,                               -- made from the labels without their marks; byte by byte,
  last_key      BLOB NOT NULL,                               -- first_key <= a number of the range < last_key
  subject_en    TEXT NOT NULL DEFAULT '',
  subject_ta    TEXT,
  surveyed_on   TEXT,
  moving_en     TEXT,                                        -- its books are being moved: what to say of it; may be empty
  moving_ta     TEXT,
  moving_until  TEXT,                                        -- the day by which they are to be in place
  spread        TEXT NOT NULL DEFAULT 'bay'                  -- over what the range is spread
    CHECK (spread IN ('bay', 'row', 'area', 'floor')),
  UNIQUE (face_id, position),
  CHECK (from_mm < to_mm),
  CHECK (moving_en IS NOT NULL OR (moving_ta IS NULL AND moving_until IS NULL))
) STRICT;
CREATE INDEX section_range ON section (collection_id, first_key);

-- What stood on a face before each change of it, and after; who changed it and when stands in the story.
CREATE TABLE survey (
  line          INTEGER PRIMARY KEY REFERENCES story (seq),  -- the last line that the change left
  face_id       INTEGER NOT NULL,                            -- the face may be gone by now
  old           TEXT NOT NULL CHECK (json_valid(old)),       -- its sections from the left
  new           TEXT NOT NULL CHECK (json_valid(new)),
  signs         TEXT CHECK (signs IS NULL OR json_valid(signs)) -- of its end panel, before and after, where that changed
) STRICT;
CREATE INDEX survey_face ON survey (face_id, line);

-- Somewhere to go that is no shelf.
CREATE TABLE place (
  id            INTEGER PRIMARY KEY,
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  kind          TEXT NOT NULL CHECK (kind IN ('desk', 'help', 'catalogue', 'toilet', 'accessible_toilet', 'water', 'entrance',
                  'exit', 'property', 'reading', 'display', 'newspapers', 'braille', 'children', 'auditorium', 'counter',
                  'copier', 'prayer', 'first_aid', 'board', 'other')),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  other_names   TEXT NOT NULL DEFAULT '',                    -- what visitors call it, comma list: "washroom, restroom, WC"
  x             INTEGER NOT NULL,
  y             INTEGER NOT NULL,
  facing_deg    INTEGER CHECK (facing_deg BETWEEN 0 AND 359),-- where a person standing there looks, clockwise from the top
  polygon       TEXT CHECK (polygon IS NULL OR json_valid(polygon)),
  is_staffed    INTEGER NOT NULL DEFAULT 0 CHECK (is_staffed IN (0, 1)),
  say_en        TEXT NOT NULL DEFAULT '',
  say_ta        TEXT
) STRICT;
CREATE INDEX place_floor ON place (floor_id);

-- Stairs, lifts, escalators, ramps: what joins floors.
CREATE TABLE connector (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('stairs', 'lift', 'escalator_up', 'escalator_down', 'ramp')),
  name_en       TEXT NOT NULL,
  name_ta       TEXT,
  is_step_free  INTEGER NOT NULL CHECK (is_step_free IN (0, 1)),
  is_staff_only INTEGER NOT NULL DEFAULT 0 CHECK (is_staff_only IN (0, 1)),
  width_mm      INTEGER NOT NULL CHECK (width_mm > 0),
  wait_s        INTEGER NOT NULL CHECK (wait_s >= 0),        -- once, for waiting
  floor_s       INTEGER NOT NULL CHECK (floor_s > 0)         -- for each floor travelled
) STRICT;

CREATE TABLE connector_stop (
  connector_id  INTEGER NOT NULL REFERENCES connector (id),
  floor_id      INTEGER NOT NULL REFERENCES floor (id),
  x             INTEGER NOT NULL,                            -- where one steps in and out
  y             INTEGER NOT NULL,
  polygon       TEXT NOT NULL CHECK (json_valid(polygon)),   -- its shape on that floor; nobody walks through it
  PRIMARY KEY (connector_id, floor_id)
) STRICT, WITHOUT ROWID;

-- Pictures of the real plan, to draw over. One that lies under no floor goes when the next drawing is saved.
CREATE TABLE picture (
  id            INTEGER PRIMARY KEY,
  bytes         BLOB NOT NULL                                -- a PNG, JPEG or SVG, as it was brought in; of a PDF a PNG of its page
) STRICT;

CREATE TABLE underlay (
  floor_id      INTEGER PRIMARY KEY REFERENCES floor (id),
  picture_id    INTEGER NOT NULL REFERENCES picture (id),
  width         INTEGER NOT NULL CHECK (width > 0),          -- in dots
  height        INTEGER NOT NULL CHECK (height > 0),
  x             INTEGER NOT NULL,                            -- where its top left corner lies on the floor
  y             INTEGER NOT NULL,
  dot_um        INTEGER NOT NULL CHECK (dot_um > 0),         -- how much of the floor a dot is, in thousandths of a millimetre
  turn_mdeg     INTEGER NOT NULL CHECK (turn_mdeg BETWEEN 0 AND 359999), -- about that corner, in thousandths of a degree
  opacity       INTEGER NOT NULL CHECK (opacity BETWEEN 1 AND 100)
) STRICT;

-- What each of the last saved drawings changed, so that it can be taken back as a whole, and the house brought back to what
-- it was before any of them: things as they were and became, and the rows that went with what was taken out.
CREATE TABLE redrawn (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,                               -- who drew, as in the story
  rows          TEXT NOT NULL CHECK (json_valid(rows))       -- one entry, or several where several were taken back at once
) STRICT;

-- The steps of the drawing that is not saved, one by one; its draft (the form 'plan') says how many of them are done.
CREATE TABLE draft_step (
  number        INTEGER PRIMARY KEY,                         -- from 0
  json          TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

-- Out of service: what, why, since when, until when it is expected to last, and when it ended.
CREATE TABLE closure (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  what          TEXT NOT NULL CHECK (what IN ('connector', 'zone', 'opening', 'section', 'place')),
  what_id       INTEGER NOT NULL,
  reason_en     TEXT NOT NULL,
  reason_ta     TEXT,
  since         TEXT NOT NULL,
  until         TEXT,
  ends_itself   INTEGER NOT NULL DEFAULT 0 CHECK (ends_itself IN (0, 1)), -- over at `until`; else the desk is asked then
  ended_at      TEXT
) STRICT;
CREATE INDEX closure_open ON closure (what, what_id) WHERE ended_at IS NULL;

----------------------------------------------------------------------------------------------------------- the holdings

CREATE TABLE title (
  id            INTEGER PRIMARY KEY,
  title         TEXT NOT NULL CHECK (length(title) > 0),
  title_ta      TEXT NOT NULL DEFAULT '',
  author        TEXT NOT NULL DEFAULT '',
  author_ta     TEXT NOT NULL DEFAULT '',
  publisher     TEXT NOT NULL DEFAULT '',
  published     TEXT NOT NULL DEFAULT '',
  isbn          TEXT NOT NULL DEFAULT '',
  isbn_core     TEXT NOT NULL DEFAULT '',                    -- the nine digits that the old and new form of each share
  subjects      TEXT NOT NULL DEFAULT '',
  sounds        TEXT NOT NULL DEFAULT '',                    -- how its Tamil words sound, for those who type them in Latin letters
  match_key     TEXT NOT NULL UNIQUE                         -- title, author and year folded: copies of one title share it
) STRICT;

CREATE VIRTUAL TABLE title_words USING fts5 (
  title, title_ta, author, author_ta, subjects, isbn_core, sounds, content = 'title', content_rowid = 'id',
  -- Beginnings of up to five letters have lists of their own, and places inside a text are not kept: a key is asked for
  -- in a few milliseconds among a million titles. So a question is of single words, never of a phrase.
  prefix = '2 3 4 5', detail = column,
  -- Tamil vowel signs and pulli are marks (M*): without them in `categories` a name falls apart into bare consonants.
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

-- So many bytes of words are gathered before they are written, which makes a long list a third faster.
INSERT INTO title_words (title_words, rank) VALUES ('hashsize', 16777216);

-- The words that titles have, each with the number of titles, for those typed with a slip.
CREATE VIRTUAL TABLE title_vocabulary USING fts5vocab ('title_words', 'row');

-- The same as a table, made anew by every list: counting them takes a second at a million titles.
CREATE TABLE title_term (
  term          TEXT PRIMARY KEY,
  titles        INTEGER NOT NULL                             -- so many titles have it
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id            INTEGER PRIMARY KEY,
  barcode       TEXT NOT NULL UNIQUE CHECK (length(barcode) BETWEEN 1 AND 64),
  title_id      INTEGER NOT NULL REFERENCES title (id),
  call_number   TEXT NOT NULL,                               -- as in the catalogue, never corrected
  collection_id INTEGER REFERENCES collection (id),
  location      TEXT NOT NULL DEFAULT '',                    -- the catalogue's shelving location code
  home_library  TEXT NOT NULL DEFAULT '',
  item_type     TEXT NOT NULL DEFAULT '',
  status        TEXT NOT NULL DEFAULT '',                    -- as in the catalogue: "Available"
  sort_key      BLOB NOT NULL,
  as_of         TEXT NOT NULL,                               -- the list it was last seen in
  vanished_at   TEXT,                                        -- not in the list of that instant; nobody is sent to it
  gone_at       TEXT,                                        -- somebody said that it is gone; no longer listed as vanished
  CHECK (gone_at IS NULL OR vanished_at IS NOT NULL)
) STRICT;
CREATE INDEX item_title ON item (title_id);
CREATE INDEX item_order ON item (collection_id, sort_key);
CREATE INDEX item_vanished ON item (vanished_at, id) WHERE vanished_at IS NOT NULL AND gone_at IS NULL;

-- A copy that was not where it should stand, and is looked for. There is one open search for a copy at most.
CREATE TABLE shelf_search (
  id            INTEGER PRIMARY KEY,
  item_id       INTEGER NOT NULL REFERENCES item (id),
  asked_at      TEXT NOT NULL,
  asked_by      INTEGER REFERENCES staff (id),
  class         TEXT NOT NULL,                               -- what it is counted under: "330", "QA", a collection's code
  state         TEXT NOT NULL CHECK (state IN ('open', 'found', 'missing', 'withdrawn')),
  ended_at      TEXT,
  member_id     INTEGER REFERENCES member (id),              -- who waits for it
  visitor       TEXT NOT NULL DEFAULT '',                    -- what was said of a visitor without a card who waits for it
  told_at       TEXT,                                        -- when whoever waits was told that it is found
  CHECK ((state = 'open') = (ended_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX shelf_search_open ON shelf_search (item_id) WHERE state = 'open';
CREATE INDEX shelf_search_item ON shelf_search (item_id, id);
CREATE INDEX shelf_search_asked ON shelf_search (asked_at);
CREATE INDEX shelf_search_member ON shelf_search (member_id) WHERE member_id IS NOT NULL;

-- Where somebody looked for it; the last look of a search that ended well is where it was.
CREATE TABLE shelf_look (
  id            INTEGER PRIMARY KEY,
  search_id     INTEGER NOT NULL REFERENCES shelf_search (id),
  at            TEXT NOT NULL,
  staff_id      INTEGER REFERENCES staff (id),
  place         TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  is_found      INTEGER NOT NULL CHECK (is_found IN (0, 1))
) STRICT;
CREATE INDEX shelf_look_search ON shelf_look (search_id, id);

-- The branch's own words for subjects, beside the classes of Dewey: "TNPSC" leads to 351.
CREATE TABLE subject_word (
  id            INTEGER PRIMARY KEY,
  name_en       TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
  name_ta       TEXT,
  other_names   TEXT NOT NULL DEFAULT '',                    -- what visitors call it besides, comma list
  call_number   TEXT NOT NULL CHECK (length(call_number) BETWEEN 1 AND 120), -- where its shelves begin
  collection_id INTEGER REFERENCES collection (id)           -- in this sequence; empty: wherever the number leads
) STRICT;

---------------------------------------------------------------------------------------------------------- the inquiries

CREATE TABLE inquiry (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  asked_at      TEXT NOT NULL,
  member_id     INTEGER REFERENCES member (id),              -- empty: a visitor without a card, joined later if known
  visitor       TEXT NOT NULL DEFAULT '',                    -- what was said of a visitor without a card
  channel       TEXT NOT NULL CHECK (channel IN ('desk', 'phone', 'email', 'letter', 'staff')),
  kind          TEXT NOT NULL CHECK (kind IN ('unsorted', 'directional', 'reference')), -- NISO Z39.7
  effort        INTEGER CHECK (effort BETWEEN 1 AND 6),      -- READ scale, where it was given
  question      TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 4000),
  answer        TEXT NOT NULL DEFAULT '',
  outcome       TEXT NOT NULL CHECK (outcome IN ('open', 'answered', 'referred', 'unanswered')),
  taken_by      INTEGER REFERENCES staff (id),
  minutes       INTEGER CHECK (minutes >= 0),
  withdrawn_at  TEXT                                         -- undone by the desk
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
-- Words that were taken out are overwritten in the list of words, too.
INSERT INTO inquiry_words (inquiry_words, rank) VALUES ('secure-delete', 1);

-- How "where is …?" was answered: led there in person, with a slip, by pointing; or that it was not there. The figures
-- of the reports and the map of where the house hurts are made of these rows.
CREATE TABLE guide (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  at            TEXT NOT NULL,
  how           TEXT NOT NULL CHECK (how IN ('escorted', 'slip', 'pointed', 'not_found')),
  goal          TEXT NOT NULL DEFAULT '',                    -- what was asked for, in a few words
  floor_id      INTEGER REFERENCES floor (id),               -- where that is, as far as the plan knows
  place_id      INTEGER REFERENCES place (id),
  bay_id        INTEGER REFERENCES bay (id),
  member_id     INTEGER REFERENCES member (id),
  staff_id      INTEGER REFERENCES staff (id),               -- who answered; of an escort, who is out
  covers_id     INTEGER REFERENCES staff (id),               -- who has the desk meanwhile
  ended_at      TEXT,                                        -- back from an escort
  outcome       TEXT CHECK (outcome IN ('found', 'not_found', 'alone')), -- how an escort ended
  withdrawn_at  TEXT                                         -- undone by the desk
) STRICT;
CREATE INDEX guide_at ON guide (at);
CREATE INDEX guide_member ON guide (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX guide_out ON guide (at) WHERE how = 'escorted' AND ended_at IS NULL AND withdrawn_at IS NULL;

--------------------------------------------------------------------------------------------------------- the complaints

-- Stages follow ISO 10002:2018. Whoever receives a complaint owns it; there is never a complaint without an owner.
CREATE TABLE complaint (
  id              INTEGER PRIMARY KEY,
  key             TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
  number          TEXT NOT NULL UNIQUE,                      -- told to the member: "2026-0151"
  received_at     TEXT NOT NULL,
  received_by     INTEGER NOT NULL REFERENCES staff (id),
  owner_id        INTEGER NOT NULL REFERENCES staff (id),
  member_id       INTEGER REFERENCES member (id),
  visitor         TEXT NOT NULL DEFAULT '',
  channel         TEXT NOT NULL CHECK (channel IN ('desk', 'phone', 'email', 'letter', 'staff')),
  kind            TEXT NOT NULL CHECK (kind IN ('staff', 'shelving', 'catalogue', 'loan', 'noise', 'cleanliness', 'comfort',
                    'lift', 'computers', 'printing', 'toilets', 'water', 'safety', 'rules', 'access', 'other')),
  severity        TEXT NOT NULL CHECK (severity IN ('slight', 'plain', 'serious')),
  summary         TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 4000), -- what happened, in one line or more
  remedy          TEXT NOT NULL DEFAULT '',                  -- what the member asks for
  floor_id        INTEGER REFERENCES floor (id),             -- where it hurts
  place_id        INTEGER REFERENCES place (id),
  bay_id          INTEGER REFERENCES bay (id),
  stage           TEXT NOT NULL CHECK (stage IN ('received', 'acknowledged', 'investigating', 'answered', 'verifying', 'closed', 'withdrawn')),
  acknowledge_by  TEXT NOT NULL,                             -- due times, reckoned in opening hours when it was received
  answer_by       TEXT NOT NULL,
  acknowledged_at TEXT,
  answered_at     TEXT,
  closed_at       TEXT,
  outcome         TEXT CHECK (outcome IN ('solved', 'unverified', 'refused')), -- solved: the member said so
  CHECK ((stage = 'closed') = (closed_at IS NOT NULL AND outcome IS NOT NULL))
) STRICT;
CREATE INDEX complaint_queue ON complaint (stage, answer_by);
CREATE INDEX complaint_member ON complaint (member_id) WHERE member_id IS NOT NULL;
