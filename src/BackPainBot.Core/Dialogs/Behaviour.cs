using System.Collections.Frozen;

namespace BackPainBot.Core.Dialogs;

/// <summary>What is done with a message that has an intent and no other use.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Begin">The dialog that begins; null when the message is only answered.</param>
/// <param name="Say">Line ids that answer it.</param>
public sealed record Route(string Intent, string? Begin, IReadOnlyList<string> Say)
{
    /// <summary>Only where no technique runs.</summary>
    public bool AtRest { get; init; }

    /// <summary>Not where a safety card is open or emergency advice stands: they are put again.</summary>
    public bool OffCard { get; init; }

    /// <summary>Line ids that are said in place of beginning, where a technique runs and the message only asks.</summary>
    public IReadOnlyList<string> Meanwhile { get; init; } = [];

    /// <summary>Line ids by language: the one of the message's language answers it.</summary>
    public IReadOnlyDictionary<string, string> SayIn { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <summary>Something that is heard in many places: a command, or a sign in a technique.</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Hear">Terms or intents (<c>intent:feel_pulse</c>) any of which is it.</param>
/// <param name="Begin">The dialog that begins on top; null when none does.</param>
/// <param name="Say">Line ids.</param>
public sealed record Behaviour(string Id, IReadOnlyList<string> Hear, string? Begin, IReadOnlyList<string> Say)
{
    /// <summary>Of a command, the engine's own act: <c>back</c>, <c>repeat</c>, <c>next</c>, …; null when saying and beginning is all.</summary>
    public string? Do { get; init; }

    /// <summary>Of a command: heard before the open question takes its answer.</summary>
    public bool BeforeAnswers { get; init; }

    /// <summary>Of a sign, the flag that counts as told from then on; null when none does.</summary>
    public string? Flag { get; init; }

    /// <summary>How soon that flag is to be seen; null leaves it to the flag.</summary>
    public string? Level { get; init; }

    /// <summary>Of a sign that counts as a flag: heard only once the technique is over or interrupted.</summary>
    public bool Afterwards { get; init; }

    /// <summary>Of a sign: a pain of more than this, 0 to 10, is it too; 0 when no number is.</summary>
    public int OverScore { get; init; }

    /// <summary>Of a sign that begins nothing: the step is told again, and not only that it goes on.</summary>
    public bool Repeats { get; init; }

    /// <summary>
    /// Of a sign: a question in general that knowledge answers is answered instead, behind <see cref="BeforeAnswer"/>.
    /// </summary>
    public bool GivesWay { get; init; }

    /// <summary>Of a sign that gives way: terms beside which a question need not be in general ("only the left one hurts, do I have to do both?").</summary>
    public IReadOnlyList<string> GivesWayTo { get; init; } = [];

    /// <summary>Of a sign that gives way: lines before the answer, for who feels what they ask about.</summary>
    public IReadOnlyList<string> BeforeAnswer { get; init; } = [];
}

/// <summary>One rung of the repair ladder.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Say">Line ids, one of which is said; never the one that was said last.</param>
/// <param name="Show">What follows: one of <see cref="Shows"/>.</param>
public sealed record RepairStep(string Id, IReadOnlyList<string> Say, string Show)
{
    /// <summary>The open question in other words.</summary>
    public const string Rephrase = "rephrase";

    /// <summary>The open question with its choices.</summary>
    public const string Choices = "choices";

    /// <summary>The same, and the ways out beside its choices.</summary>
    public const string WaysOut = "ways-out";

    /// <summary>All that can be shown.</summary>
    public static readonly IReadOnlyList<string> Shows = [Rephrase, Choices, WaysOut];
}
