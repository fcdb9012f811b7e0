using System.Collections.Frozen;

namespace BackPainBot.Core.Knowledge;

/// <summary>All that the bot knows, checked and ready. Immutable; made by <see cref="KnowledgeLoader"/>.</summary>
public sealed record KnowledgeBase
{
    private ILookup<string, RedFlag>? _flagsByCard;

    /// <summary>The review of a file that nobody has reviewed.</summary>
    public const string NotReviewed = "none";

    /// <summary>The documents that sentences lean on, by id.</summary>
    public required FrozenDictionary<string, Document> Documents { get; init; }

    /// <summary>Everything about the body that the bot can say, by id (<c>psoas.back</c>).</summary>
    public required FrozenDictionary<string, Sentence> Sentences { get; init; }

    /// <summary>By id.</summary>
    public required FrozenDictionary<string, Muscle> Muscles { get; init; }

    /// <summary>By id.</summary>
    public required FrozenDictionary<string, Technique> Techniques { get; init; }

    /// <summary>The red flags, by id.</summary>
    public required FrozenDictionary<string, RedFlag> Flags { get; init; }

    /// <summary>The safety cards, by id.</summary>
    public required FrozenDictionary<string, SafetyCard> Cards { get; init; }

    /// <summary>Parts of the body that people name, by id; not all of them are treated.</summary>
    public required FrozenDictionary<string, Named> Regions { get; init; }

    /// <summary>When it hurts (<c>sitting_long</c>), by id.</summary>
    public required FrozenDictionary<string, Named> Times { get; init; }

    /// <summary>What a technique is done with, by id.</summary>
    public required FrozenDictionary<string, Named> Tools { get; init; }

    /// <summary>The sides that people tell, by id.</summary>
    public required FrozenDictionary<string, Named> Sides { get; init; }

    /// <summary>Facts that answer questions, by id.</summary>
    public required FrozenDictionary<string, Topic> Topics { get; init; }

    /// <summary>By qualified id: those of muscles, regions, times, tools, sides, flags, and of <c>words/</c>.</summary>
    public required FrozenDictionary<string, Term> Terms { get; init; }

    /// <summary>By path, of each file that can be reviewed: who did and when, or <see cref="NotReviewed"/>.</summary>
    public FrozenDictionary<string, string> Reviews { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The flags that a card asks for, by the card's id, in the order of their ids.</summary>
    public ILookup<string, RedFlag> FlagsByCard =>
        _flagsByCard ??= Flags.Values.Where(f => f.Card is not null).OrderBy(f => f.Id, StringComparer.Ordinal).ToLookup(f => f.Card!, StringComparer.Ordinal);
}
