namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>A phrase as authors write it, or a part of one.</summary>
internal abstract class Phrase(int shortest)
{
    /// <summary>In words: the fewest that it takes.</summary>
    public int Shortest { get; } = shortest;

    /// <summary>One word, word class or number.</summary>
    /// <param name="word">Id of a word, or one of the steps of <see cref="PhraseAutomaton"/>.</param>
    internal sealed class Step(int word) : Phrase(1)
    {
        public int Word { get; } = word;
    }

    /// <summary>Parts that follow each other; an empty row is nothing.</summary>
    internal sealed class Row(List<Phrase> parts) : Phrase(parts.Sum(p => p.Shortest))
    {
        public List<Phrase> Parts { get; } = parts;
    }

    /// <summary>One of several; at least one stands here.</summary>
    internal sealed class Choice(List<Phrase> of) : Phrase(of.Min(p => p.Shortest))
    {
        public List<Phrase> Of { get; } = of;
    }

    /// <summary>The rows of words that it stands for; lazily, as they may be very many.</summary>
    public IEnumerable<IReadOnlyList<int>> Rows() => this switch
    {
        Step step => [[step.Word]],
        Choice choice => choice.Of.SelectMany(p => p.Rows()),
        Row row => RowsFrom(row.Parts, 0),
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<int>> RowsFrom(List<Phrase> parts, int from) => from == parts.Count
        ? [[]]
        : parts[from].Rows().SelectMany(head => RowsFrom(parts, from + 1), (head, rest) => (IReadOnlyList<int>)[.. head, .. rest]);
}
