using System.Collections.Frozen;

namespace BackPainBot.Core.Knowledge;

/// <summary>All that the bot knows, checked and ready. Immutable; made by <see cref="KnowledgeLoader"/>.</summary>
public sealed record KnowledgeBase
{
    private ILookup<string, RedFlag>? _flagsByCard;

    /// <summary>The review of a file that nobody has reviewed.</summary>
    public const string NotReviewed = "none";

    public required FrozenDictionary<string, Document> Documents { get; init; }

    public required FrozenDictionary<string, Sentence> Sentences { get; init; }

    public required FrozenDictionary<string, Muscle> Muscles { get; init; }

    public required FrozenDictionary<string, Technique> Techniques { get; init; }

    public required FrozenDictionary<string, RedFlag> Flags { get; init; }

    public required FrozenDictionary<string, SafetyCard> Cards { get; init; }

    public required FrozenDictionary<string, Named> Regions { get; init; }

    public required FrozenDictionary<string, Named> Times { get; init; }

    public required FrozenDictionary<string, Named> Tools { get; init; }

    public required FrozenDictionary<string, Named> Sides { get; init; }

    public required FrozenDictionary<string, Topic> Topics { get; init; }

    /// <summary>By qualified id: those of muscles, regions, times, tools, sides, flags, and of <c>words/</c>.</summary>
    public required FrozenDictionary<string, Term> Terms { get; init; }

    /// <summary>By path, of each file that can be reviewed: who did and when, or <see cref="NotReviewed"/>.</summary>
    public FrozenDictionary<string, string> Reviews { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The flags that a card asks for, by the card's id, in the order of their ids.</summary>
    public ILookup<string, RedFlag> FlagsByCard =>
        _flagsByCard ??= Flags.Values.Where(f => f.Card is not null).OrderBy(f => f.Id, StringComparer.Ordinal).ToLookup(f => f.Card!, StringComparer.Ordinal);
}
