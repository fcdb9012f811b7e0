using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Scopes;
using BackPainBot.Core.Understanding.Text;
using BackPainBot.Core.Understanding.Weighing;

namespace BackPainBot.Core.Understanding;

/// <summary>All words, phrases and rules of understanding, read from <c>knowledge/</c>. Immutable once loaded.</summary>
internal sealed record Grammar
{
    public required Lexicon Lexicon { get; init; }

    public required TermTable Terms { get; init; }

    public required PhraseParser Parser { get; init; }

    /// <summary>The phrases of the knowledge; a word belongs to one phrase of each layer.</summary>
    public required IReadOnlyList<PhraseAutomaton> Layers { get; init; }

    public required PhraseAutomaton Cues { get; init; }

    public required PhraseAutomaton Scopes { get; init; }

    /// <summary>By index of their term in <see cref="Scopes"/>.</summary>
    public required IReadOnlyDictionary<int, ScopeCue> ScopeCues { get; init; }

    public required IReadOnlyList<Combination> Combinations { get; init; }

    public required IntentBook Intents { get; init; }

    public required Weights Weights { get; init; }

    /// <summary>Numbers of what can be weighed.</summary>
    public required EvidenceNames Evidence { get; init; }

    /// <summary>Terms, or kinds of them, that a combination or a rule of an intent names, or that share words on purpose.</summary>
    public required IReadOnlyList<IReadOnlySet<string>> NamedTogether { get; init; }

    /// <summary>What each intent is said with; held against the rules by <c>check</c>.</summary>
    public required IReadOnlyList<IntentExample> Examples { get; init; }

    /// <summary>In the order in which they are tried.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }
}
