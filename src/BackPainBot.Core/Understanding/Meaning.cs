namespace BackPainBot.Core.Understanding;

/// <summary>What a message says, as far as the vocabulary reaches: ids only, in the order in which they were said.</summary>
public sealed record Meaning
{
    /// <summary>One of the intents of <c>knowledge/understanding/intents.yaml</c>; <c>gibberish</c> when nothing was understood.</summary>
    public required string Intent { get; init; }

    /// <summary>Every term that was found, with its place and its scope. The longest match wins. Mentions overlap only across layers (parts of the body,
    /// sides, flags, talk), so that "numb groin" is a flag and a place.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Muscles named affirmatively or asked about.</summary>
    public IReadOnlyList<string> Muscles { get; init; } = [];

    /// <summary>Where it hurts or is tight.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Those of <see cref="Regions"/> that were told by a word that may also mean one of the region's alternatives ("back", "hip").</summary>
    public IReadOnlyList<string> VagueRegions { get; init; } = [];

    /// <summary>Parts said not to hurt.</summary>
    public IReadOnlyList<string> NegatedRegions { get; init; } = [];

    /// <summary><c>left</c>, <c>right</c>, <c>both</c>, <c>midline</c> or null.</summary>
    public string? Side { get; init; }

    /// <summary>Times, triggers, relievers, postures.</summary>
    public IReadOnlyList<string> Timing { get; init; } = [];

    /// <summary>Red flags that are said to be true now: ids of <c>knowledge/flags</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Red flags that are only asked about or supposed ("what is a hernia", "what if it was a clot").</summary>
    public IReadOnlyList<string> AskedFlags { get; init; } = [];

    /// <summary>Red flags that are told of somebody else, while the rest of the message is about the writer; see <see cref="AboutOther"/>.</summary>
    public IReadOnlyList<string> OthersFlags { get; init; } = [];

    /// <summary>Id of the language that all of the message is in (<c>knowledge/understanding/languages.yaml</c>); null for English.</summary>
    public string? Language { get; init; }

    public string? Tool { get; init; }

    /// <summary>0 to 10.</summary>
    public int? PainScore { get; init; }

    /// <summary>How long the complaint has lasted, in the person's own words.</summary>
    public string? Duration { get; init; }

    /// <summary>The message takes something back or replaces it.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>The facts are told of somebody else ("my mum's back").</summary>
    public bool AboutOther { get; init; }

    /// <summary>A question that names no person: what it says of pain is asked about and not told ("does a tight psoas hurt").</summary>
    public bool AsksInGeneral { get; init; }

    /// <summary>Topics of <c>knowledge/</c> that answer the message, best first; empty when it asks for nothing.</summary>
    public IReadOnlyList<TopicMatch> Topics { get; init; } = [];

    /// <summary>True when the message is nothing but one number: only then can it be the index of a choice.</summary>
    public int? BareNumber { get; init; }

    /// <summary>Places in a list, counted from 1, the last one -1, when the message names nothing but these: "the third one", "yes, 2 and 4".</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>How many words that say something are in no mention: 0 when all of the message was understood.</summary>
    public int Unread { get; init; }

    /// <summary>How many words say something and are understood, but are in no mention: "helps" in "nothing helps".</summary>
    public int Aside { get; init; }

    /// <summary>Said to be so, now.</summary>
    public bool Mentioned(string term) => Mentions.Any(m => m.Term == term && !m.Denied && !m.NotNow);
}

/// <summary>One term found in the text.</summary>
/// <param name="Term">Qualified id: <c>kind:id</c>, for example <c>region:groin</c>, <c>act:next</c>, <c>answer:yes</c>.</param>
/// <param name="Start">Index of its first character in the message.</param>
/// <param name="Length">In characters.</param>
public sealed record Mention(string Term, int Start, int Length)
{
    /// <summary>Inside the scope of a negation.</summary>
    public bool Denied { get; init; }

    /// <summary>Said of another time, another person, or as a supposition: not a fact about now.</summary>
    public bool NotNow { get; init; }

    public bool LiesIn(Mention other) => Start >= other.Start && Start + Length <= other.Start + other.Length;

    /// <summary>The part before the colon of <see cref="Term"/>.</summary>
    public string Kind => Term[..Term.IndexOf(':')];

    /// <summary>The part after the colon of <see cref="Term"/>.</summary>
    public string Id => Term[(Term.IndexOf(':') + 1)..];
}

/// <summary>A topic that answers a question.</summary>
/// <param name="Id">Id of the topic.</param>
/// <param name="Score">The higher the closer; equal scores of the first two mean that the question is open between them.</param>
public sealed record TopicMatch(string Id, double Score);

/// <summary>Where the words were said: the same words mean different things in different places.</summary>
/// <param name="InStep">A technique is running.</param>
/// <param name="Muscle">The muscle that the talk is about, for questions that name none.</param>
/// <param name="Technique">The technique that is running or was offered, for questions that name none.</param>
public sealed record ReadingContext(bool InStep = false, string? Muscle = null, string? Technique = null)
{
    public static readonly ReadingContext None = new();

    /// <summary>A technique was stopped just now: what is felt then came of the pressing.</summary>
    public bool StepLeft { get; init; }
}
