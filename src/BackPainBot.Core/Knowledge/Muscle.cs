namespace BackPainBot.Core.Knowledge;

/// <summary>A muscle: how it is called, what speaks for it as the source of a pain, how it is worked.</summary>
public sealed record Muscle
{
    public required string Id { get; init; }

    /// <summary>The anatomical name, as it stands in a sentence: <c>quadratus lumborum</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is in plain words; stands beside the name at its first mention.</summary>
    public required string Plain { get; init; }

    /// <summary>Who reviewed the file and when (<c>NAME 2026-05-01</c>); <c>none</c> when nobody did.</summary>
    public string Review { get; init; } = KnowledgeBase.NotReviewed;

    /// <summary>Other muscle ids that this name takes in (<c>iliopsoas</c>: psoas and iliacus).</summary>
    public IReadOnlyList<string> Group { get; init; } = [];

    /// <summary>Without any, the muscle is never suggested.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Technique ids; the first is offered first.</summary>
    public IReadOnlyList<string> Techniques { get; init; } = [];
}

/// <summary>What an answer says about a muscle.</summary>
/// <param name="Slot"><c>region</c>, <c>side</c> or <c>timing</c>.</param>
/// <param name="Value">The value of the slot.</param>
/// <param name="Weight">For (positive) or against (negative) the muscle when the value holds.</param>
/// <param name="Denied">The same when the person says that it does not hold; usually 0.</param>
/// <param name="Because">Id of the sentence that says why.</param>
public sealed record Finding(string Slot, string Value, int Weight, int Denied, string Because);

/// <summary>A way to work a muscle, one side after the other.</summary>
public sealed record Technique
{
    public required string Id { get; init; }

    /// <summary>Ids of the muscles it treats, in order.</summary>
    public required IReadOnlyList<string> Muscles { get; init; }

    /// <summary>Fits after "work" and into a button: <c>the psoas by hand</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who reviewed the file and when (<c>NAME 2026-05-01</c>); <c>none</c> when nobody did.</summary>
    public string Review { get; init; } = KnowledgeBase.NotReviewed;

    /// <summary>What a person says who wants this one instead, for a button: <c>I have a cane</c>.</summary>
    public required string Offer { get; init; }

    /// <summary>Id of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>One must be able to get down on the floor, and up again.</summary>
    public bool Floor { get; init; }

    /// <summary>Both sides together.</summary>
    public int Minutes { get; init; }

    /// <summary><see cref="Pressing"/>: what is pressed or lain on, which is what flags can bar.</summary>
    public IReadOnlyList<string> Presses { get; init; } = [];

    /// <summary>Id of the technique that must be known first, and of the sentence that says why; null when none.</summary>
    public string? After { get; init; }

    public string? AfterWhy { get; init; }

    /// <summary>Sentence ids, told in one message before the first step.</summary>
    public IReadOnlyList<string> Setup { get; init; } = [];

    /// <summary>One side.</summary>
    public required IReadOnlyList<TechniqueStep> Steps { get; init; }

    /// <summary>Sentence ids: the other side in short.</summary>
    public IReadOnlyList<string> SecondSide { get; init; } = [];

    /// <summary>Sentence ids told after the second side.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Sentence ids by <see cref="Knowledge.Moments"/>; a step may have others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Moments { get; init; } = TechniqueStep.NoMoments;
}

/// <summary>What one does before looking at the phone again.</summary>
/// <param name="Id">Unique within the technique.</param>
/// <param name="Say">Sentence ids.</param>
/// <param name="Picture">Id of the picture; null when there is none.</param>
/// <param name="Breaths">Slow breaths that the step lasts; 0 when it does not say.</param>
/// <param name="Seconds">Seconds that the step lasts; 0 when it does not say.</param>
/// <param name="Confirm">The step tests something: whether it was found is asked.</param>
/// <param name="Round">When it is done: with each side, or only in the first round.</param>
public sealed record TechniqueStep(
    string Id, IReadOnlyList<string> Say, string? Picture, int Breaths, int Seconds, bool Confirm, StepRound Round = StepRound.EachSide)
{
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoMoments = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Ids of the steps that it tells in short ("the same three on the other side").</summary>
    public IReadOnlyList<string> InFull { get; init; } = [];

    /// <summary>Sentence ids by <see cref="Knowledge.Moments"/>, in place of the technique's: here one lies or stands in another way.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Moments { get; init; } = NoMoments;
}

/// <summary>When a step is done. A technique that crosses over in the middle has steps that the second round must not repeat.</summary>
public enum StepRound
{
    /// <summary>With each side.</summary>
    EachSide,

    /// <summary>In the first round only, on the side that is worked first.</summary>
    FirstSide,

    /// <summary>In the first round only, on the side across.</summary>
    OtherSide,
}
