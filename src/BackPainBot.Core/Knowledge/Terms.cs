namespace BackPainBot.Core.Knowledge;

/// <summary>Something that people name, with all the words they use for it.</summary>
/// <param name="Id">Qualified: <c>muscle:psoas</c>, <c>region:groin</c>, <c>time:walking</c>, <c>side:left</c>, <c>tool:theracane</c>,
/// <c>flag:pregnancy</c>, <c>ask:where</c>, <c>act:next</c>, <c>answer:yes</c>, <c>thing:pulse</c>.</param>
/// <param name="Words">Phrases as people type them; matched without case, apostrophes and hyphens.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Term(string Id, IReadOnlyList<string> Words, Place Place)
{
    /// <summary>Those of the words that mean it only as a clause of their own: "it is" answers, "it is very painful" does not.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];
}

/// <summary>A part of the body, a time or trigger, a tool, a side: things with a name of their own.</summary>
public sealed record Named
{
    public required string Id { get; init; }

    /// <summary>Fits after "pain in" (regions), "worse" (times), "with" (tools).</summary>
    public required string Name { get; init; }

    /// <summary>How it is said back to the person, where the name alone does not do: <c>on the left</c>.</summary>
    public string? Told { get; init; }

    /// <summary>The coarser id that programs are shown; null when this one is coarse already.</summary>
    public string? Is { get; init; }

    /// <summary>False for what the vocabulary of programs does not have, not even coarser.</summary>
    public bool Shown { get; init; } = true;

    /// <summary>True for a time that is a complaint by itself ("bent double"): it counts though no part and no pain is named beside it.</summary>
    public bool Complains { get; init; }

    /// <summary>Ids that a vague word for this may also mean.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Words that may also mean an alternative.</summary>
    public IReadOnlyList<string> Vague { get; init; } = [];

    /// <summary>Whole answers that mean it where its kind is asked for, and nowhere else ("low" for the lower back).</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>False for a part of the body that the bot has nothing for.</summary>
    public bool Treated { get; init; } = true;
}

/// <summary>A question that can be asked, and the sentences that answer it.</summary>
/// <param name="Id">Unique.</param>
/// <param name="When">Each element must be meant; an element is one term or a choice of terms.</param>
/// <param name="Say">One to three sentence ids.</param>
/// <param name="Examples">Real questions that it answers.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Topic(
    string Id, IReadOnlyList<IReadOnlyList<string>> When, IReadOnlyList<string> Say, IReadOnlyList<string> Examples, Place Place);
