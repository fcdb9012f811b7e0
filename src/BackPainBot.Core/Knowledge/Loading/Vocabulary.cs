namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>The terms, and which phrase belongs to which: within a kind a phrase means one thing.</summary>
internal sealed class Vocabulary(LoadErrors errors)
{
    private readonly Dictionary<(string Kind, string Phrase), (string Term, Place Place)> _phrases = [];

    public Catalog<Term> Terms { get; } = new("term", IdForm.Term, errors);

    public void Add(string kind, string id, IReadOnlyList<PlacedText> words, Place place) => Add(kind, id, words, [], place);

    /// <summary>Takes a term up.</summary>
    /// <param name="kind">Of the term.</param>
    /// <param name="id">Without its kind.</param>
    /// <param name="words">All of its words.</param>
    /// <param name="whole">Those that are to be a clause of their own.</param>
    /// <param name="place">Where it is written.</param>
    public void Add(string kind, string id, IReadOnlyList<PlacedText> words, IReadOnlyList<PlacedText> whole, Place place)
    {
        var term = $"{kind}:{id}";
        if (id.Length == 0 || !Terms.Add(term, new Term(term, [.. words.Select(w => w.Text)], place) { Whole = [.. whole.Select(w => w.Text)] }, place))
            return;
        if (words.Count == 0)
            errors.Add(place, $"'{term}' has no words (list what people say for it under 'words')");
        foreach (var word in words)
            Claim(kind, term, word);
    }

    private void Claim(string kind, string term, PlacedText word)
    {
        var phrase = PhraseForm.Normalise(word.Text);
        if (phrase.Length == 0)
            errors.Add(word.Place, $"a word of '{term}' is empty");
        else if (!_phrases.TryAdd((kind, phrase), (term, word.Place)) && _phrases[(kind, phrase)] is var (owner, at) && owner != term)
            errors.Add(word.Place, $"the word '{word.Text}' belongs to '{owner}' already ({at}); within a kind a word means one thing");
    }
}
