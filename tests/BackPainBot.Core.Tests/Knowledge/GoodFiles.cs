using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>The files of <see cref="KnowledgeFolder.Good"/>: at least one of every kind, with every key that the schema has.</summary>
internal static class GoodFiles
{
    public const string Sources = "knowledge/sources.yaml";
    public const string Regions = "knowledge/regions.yaml";
    public const string Times = "knowledge/times.yaml";
    public const string Tools = "knowledge/tools.yaml";
    public const string Sides = "knowledge/sides.yaml";
    public const string Cards = "knowledge/cards.yaml";
    public const string Tone = "knowledge/tone.yaml";
    public const string Psoas = "knowledge/muscles/psoas.yaml";
    public const string Piriformis = "knowledge/muscles/piriformis.yaml";
    public const string ByHand = "knowledge/techniques/psoas-by-hand.yaml";
    public const string WithCane = "knowledge/techniques/psoas-with-cane.yaml";
    public const string Accident = "knowledge/flags/accident.yaml";
    public const string Pregnancy = "knowledge/flags/pregnancy.yaml";
    public const string General = "knowledge/topics/general.yaml";
    public const string Asks = "knowledge/words/ask.yaml";

    public static readonly IReadOnlyList<SourceFile> All =
    [
        new(Sources, """
            - id: doc
              title: A document
              publisher: A practitioner
              date: 2012-02-27
              url: https://example.org/doc
              grade: C
              paragraphs: 3
              not-advice:
                3: A reader's story
            - { id: S05, title: A leaflet, publisher: A hospital, grade: B }
            - { id: ours, title: Decisions of this project, publisher: This project, grade: ours }
            """),
        new(Regions, """
            - { id: lower_back, name: the lower back, words: [lower back, lumbar], vague: [back], alternatives: [groin] }
            - { id: low_spine, name: the low spine, is: lower_back, words: [low spine] }
            - { id: groin, name: the groin, words: [groin] }
            - { id: knee, name: the knee, words: [knee], treated: false }
            """),
        new(Times, """
            - { id: morning_on_rising, name: when you get up, words: [in the morning] }
            - { id: sitting_long, name: after long sitting, words: [sitting] }
            """),
        new(Tools, """
            - { id: hands, name: your hands, words: [hands] }
            - { id: theracane, name: a cane, words: [theracane] }
            """),
        new(Sides, """
            - { id: left, name: the left, words: [left] }
            - { id: right, name: the right, words: [right] }
            """),
        new(Tone, """
            - { word: "don't worry", because: say what to do instead }
            - { word: safe, because: nobody can promise it, except: [are you safe] }
            """),
        new(Cards, """
            - id: danger
              ask: danger.ask
              sentences:
                - { id: danger.ask, say: Does any of these apply now?, source: ours }
              lines:
                - { id: accident, say: A fall or an accident, button: Accident }
            - id: pressing
              ask: pressing.ask
              sentences:
                - { id: pressing.ask, say: Does any of these apply to you?, source: ours }
              lines:
                - { id: pregnancy, say: "Pregnant, or gave birth this year", button: Pregnancy }
            """),
        new(Psoas, """
            id: psoas
            name: psoas
            plain: a deep muscle in front of the low back
            review: none
            words: [psoas, so-az]
            sentences:
              - id: psoas.back
                say: The psoas can send pain to the low back.
                source: doc ¶1
                facts: [SF010]
              - { id: psoas.one-side, say: It is felt on one side., source: [doc ¶2, S05] }
              - { id: psoas.morning, say: It can be stiff in the morning., source: doc ¶1 }
              - { id: psoas.said, say: The P is silent., source: ours }
            findings:
              - { slot: region, value: lower_back, weight: 3, because: psoas.back }
              - { slot: side, value: one, weight: 1, denied: -1, because: psoas.one-side }
              - { slot: timing, value: morning_on_rising, weight: 2, because: psoas.morning }
              - { slot: region, value: knee, weight: -2, because: psoas.back }
            techniques: [psoas-by-hand, psoas-with-cane]
            topics:
              - id: psoas-pronunciation
                when: [ask:pronounce, muscle:psoas]
                say: [psoas.said]
                examples:
                  - how do you say psoas?
                  - is the p silent?
            """),
        new(Piriformis, """
            id: piriformis
            name: piriformis
            plain: a muscle under the buttock
            review: A. Clinician 2026-05-01
            words: [piriformis]
            group: [psoas]
            sentences:
              - { id: piriformis.sit, say: Long sitting presses on it., source: S05 }
            findings:
              - { slot: timing, value: sitting_long, weight: 2, because: piriformis.sit }
            """),
        new(ByHand, """
            id: psoas-by-hand
            muscle: psoas
            name: the psoas by hand
            offer: I will use my hands
            review: none
            tool: hands
            floor: false
            minutes: 6
            presses: [belly]
            sentences:
              - { id: psoas-by-hand.lie, say: Lie on your back with your knees bent., source: doc ¶2 }
              - { id: psoas-by-hand.drop, say: "Let both knees fall to your {other-side} side.", source: doc ¶2 }
              - { id: psoas-by-hand.up, say: Roll over before you get up., source: doc ¶2 }
            setup: [psoas-by-hand.lie]
            steps:
              - id: drop-knees
                say: [psoas-by-hand.drop]
                picture: supine-knees-dropped
                pace: { breaths: 4 }
                confirm: true
            second-side: [psoas-by-hand.drop]
            closing: [psoas-by-hand.up]
            moments:
              brief: [psoas-by-hand.lie]
              come-off: [psoas-by-hand.up]
              ease-off: [psoas-by-hand.up]
              move-over: [psoas-by-hand.up]
              find: [psoas-by-hand.lie]
              get-up: [psoas-by-hand.up]
            """),
        new(WithCane, """
            id: psoas-with-cane
            muscle: [psoas, piriformis]
            name: the psoas with a cane
            offer: I have a cane
            review: none
            tool: theracane
            minutes: 6
            presses: [belly, hard-tool]
            after: psoas-by-hand
            after-why: psoas-with-cane.hands-first
            sentences:
              - { id: psoas-with-cane.hands-first, say: Find it with your hands first., source: doc ¶2 }
            steps:
              - { id: hold, say: psoas-with-cane.hands-first, pace: { seconds: 30 } }
            moments: { brief: psoas-with-cane.hands-first, come-off: psoas-with-cane.hands-first, ease-off: psoas-with-cane.hands-first, move-over: psoas-with-cane.hands-first, find: psoas-with-cane.hands-first, get-up: psoas-with-cane.hands-first }
            topics:
              - id: cane-first
                when: [[ask:pronounce, ask:where], "technique:psoas-with-cane"]
                say: [psoas-with-cane.hands-first]
                examples: [can i start with the cane?, cane first?]
            """),
        new(Accident, """
            id: accident
            research: RF01
            name: an accident
            review: none
            level: emergency
            card: danger
            line: accident
            bars: [everything]
            words: [car crash]
            sentences:
              - { id: accident.go, say: Call for help now., source: S05 }
              - { id: accident.when, say: When was it?, source: ours }
            advice: [accident.go]
            follow-up:
              ask: accident.when
              choices:
                - { id: week, label: In the last seven days, level: emergency }
                - { id: before, label: Before this pain began, level: none }
            """),
        new(Pregnancy, """
            id: pregnancy
            name: pregnancy or a recent birth
            review: none
            level: clinician-first
            card: pressing
            line: pregnancy
            bars: [belly, ball-under-belly]
            keeps-days: 7
            words: [pregnant]
            sentences:
              - { id: pregnancy.ask, say: Ask your midwife first., source: S05 }
              - { id: pregnancy.open, say: Short walks stay open., source: ours }
            advice: [pregnancy.ask]
            open: [pregnancy.open]
            """),
        new(General, """
            id: general
            review: none
            sentences:
              - { id: general.sources, say: This comes from a page of 2012., source: doc ¶1 }
            topics:
              - id: where-from
                when: [ask:where]
                say: [general.sources]
                examples: [where is that from?, who says so?]
            """),
        new(Asks, """
            kind: ask
            terms:
              - { id: pronounce, words: [how do you say, pronounce] }
              - { id: where, words: [where] }
            """),
    ];
}
