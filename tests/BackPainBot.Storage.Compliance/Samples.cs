using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Storage.Compliance;

/// <summary>Keys, states and replies in which every member holds something.</summary>
public static class Samples
{
    /// <summary>With ticks below the millisecond, which a clock has and some stores cut off.</summary>
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.Zero).AddTicks(1_234_567);

    public static readonly ConversationKey Conversation = new("test", "conversation");

    public static readonly PersonKey Person = new("test", "person");

    public static readonly TalkState Talk = new()
    {
        Turn = 7,
        Greeted = true,
        LastHeard = Now,
        Journal = [new Answer(3, Now, [new Fact("side", "left"), new Fact("timing", "morning", Change.Add)], [new Frame("find", "ask")])],
        Position = [new Frame("find-the-muscle"), new Frame("work-the-muscle", "drop-knees", "pain")],
        SaidOnce = ["disclaimer"],
        Misunderstood = 2,
        LastRepair = "rephrase",
        Open = new OpenQuestion("region", 7, ["lower-back", "groin"]),
    };

    public static readonly PersonState Known = new()
    {
        Safety = new Dictionary<string, SafetyAnswer>(StringComparer.Ordinal) { ["pregnant"] = new("no", Now) },
        Sessions = [new Session("psoas-by-hand", "left", Now, "finished", "better")],
    };

    public static readonly Reply Reply = new()
    {
        Paragraphs =
        [
            new Paragraph(ParagraphKind.Text, [new Line("drop-knees", "Let both knees fall – \"slowly\", it's 👍 ½ way.")]),
            new Paragraph(ParagraphKind.Note, [new Line("progress", "2 of 5\nsteps")]),
        ],
        Question = "region",
        Choices = [new Choice("next", "Next")],
        ExpectsAnswer = true,
        Urgency = "care",
        Dialog = "work-the-muscle",
        Step = "drop-knees",
        Intent = "navigate",
        Muscles = ["psoas", "iliacus"],
        Technique = "psoas-by-hand",
        TechniqueStep = "drop-knees",
        Steps = ["lie-down", "drop-knees"],
        Side = "left",
        Regions = ["groin"],
        Picture = "supine-knees-dropped",
        Pace = new Pace(5, 0),
        Turn = 7,
        Sources = ["psoas-2012 ¶11"],
    };

    /// <summary>The keys of a turn in <see cref="Conversation"/>; no id means always new.</summary>
    public static TurnKeys Keys(string? activity = null, string conversation = "conversation", string type = "message") => new(
        Conversation with { Id = conversation }, Person, activity is null ? null : new ActivityKey(type, activity));

    /// <summary>A turn that starts from what was loaded.</summary>
    public static TurnCommit After(LoadedTurn loaded, TurnKeys keys, int replies = 1) => new()
    {
        Keys = keys,
        Talk = loaded.State.Talk with { Turn = loaded.State.Talk.Turn + 1 },
        TalkVersion = loaded.TalkVersion,
        PersonVersion = loaded.PersonVersion,
        Replies = [.. Enumerable.Range(1, replies).Select(n => CountingResponder.Say($"reply {n}", loaded.State.Talk.Turn + 1))],
        At = Now,
    };
}
