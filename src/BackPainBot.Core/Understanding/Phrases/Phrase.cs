namespace BackPainBot.Core.Understanding.Phrases;

/// <summary>A phrase as authors write it, or a part of one.</summary>
internal abstract record Phrase
{
    /// <summary>In words: the fewest that it takes.</summary>
    public abstract int Shortest { get; }

    /// <summary>One word, word class or number.</summary>
    /// <param name="Word">Id of a word, or one of the steps of <see cref="PhraseAutomaton"/>.</param>
    internal sealed record Step(int Word) : Phrase
    {
        public override int Shortest => 1;
    }

    /// <summary>Parts that follow each other; an empty row is nothing.</summary>
    internal sealed record Row(IReadOnlyList<Phrase> Parts) : Phrase
    {
        public override int Shortest => Parts.Sum(p => p.Shortest);
    }

    /// <summary>One of several; at least one stands here.</summary>
    internal sealed record Choice(IReadOnlyList<Phrase> Of) : Phrase
    {
        public override int Shortest => Of.Min(p => p.Shortest);
    }
}
