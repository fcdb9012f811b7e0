using BackPainBot.Core.Understanding.Phrases;
using BackPainBot.Core.Understanding.Rules;
using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding;

/// <summary>A message while it is being read: its words, and what was found in them so far.</summary>
internal sealed class Reading(string text, List<Token> tokens, TermTable terms)
{
    public string Text { get; } = text;

    public List<Token> Tokens { get; } = tokens;

    /// <summary>Terms of the knowledge, in the order of the text.</summary>
    public List<Found> Facts { get; } = new(8);

    /// <summary>Cues of <c>cues.yaml</c>; they may lie across facts.</summary>
    public List<Found> Cues { get; } = new(8);

    /// <summary>What holds, cues and marks included.</summary>
    public TermSet Meant { get; } = new(terms.Count);

    public TermSet Denied { get; } = new(terms.Count);

    public bool AboutOther { get; set; }

    /// <summary>See <see cref="Meaning.AsksInGeneral"/>.</summary>
    public bool AsksInGeneral { get; set; }

    /// <summary>How many of its words count; null until somebody asks.</summary>
    public int? CountedWords { get; set; }

    /// <summary>To be called once, when scopes have changed what holds.</summary>
    public void Settle()
    {
        foreach (var found in Facts)
            Note(found);
        foreach (var found in Cues)
            Note(found);
    }

    public void Note(Found found)
    {
        if (found.IsMeant)
            Meant.Add(found.Term);
        else if (found.Denied)
            Denied.Add(found.Term);
    }

    public void Mark(int term) => Meant.Add(term);

    public string KindOf(Found found) => terms.Kind(found.Term);

    public string IdOf(Found found) => terms.Id(found.Term);

    /// <summary>Its id without the kind before it.</summary>
    public string NameOf(Found found) => terms.Name(found.Term);

    /// <summary>Index of the first fact that begins at a token or later; <see cref="Facts"/> are in the order of the text.</summary>
    public int FactsFrom(int token)
    {
        var (low, high) = (0, Facts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Facts[middle].Match.First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Takes facts out; the test sees all of them as they were.</summary>
    public void Drop(Predicate<Found> isDropped)
    {
        if (!Facts.Exists(isDropped))
            return;
        var kept = Facts.FindAll(f => !isDropped(f));
        Facts.Clear();
        Facts.AddRange(kept);
    }

    /// <summary>The first and the last token of the sentence that a phrase stands in.</summary>
    public (int From, int To) SentenceOf(Match match)
    {
        var (from, to) = (match.First, match.Last);
        while (from > 0 && Tokens[from].Gap != Gap.Hard)
            from--;
        while (to + 1 < Tokens.Count && Tokens[to + 1].Gap != Gap.Hard)
            to++;
        return (from, to);
    }

    /// <summary>No full stop, question mark or the like stands between two tokens.</summary>
    public bool InOneSentence(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (Tokens[i].Gap == Gap.Hard)
                return false;
        }

        return true;
    }
}

/// <summary>A term that was found, and what the words around make of it.</summary>
internal sealed class Found(Match match, TermTable? terms = null)
{
    public Match Match { get; } = match;

    public int Term { get; } = terms?.Plain(match.Term) ?? match.Term;

    /// <summary>Found by a word that may also mean something else ("back", "hip").</summary>
    public bool IsVague { get; } = terms?.IsVague(match.Term) ?? false;

    public bool Denied { get; set; }

    public bool NotNow { get; set; }

    /// <summary>Asked about or supposed, not told.</summary>
    public bool Asked { get; set; }

    /// <summary>Told of somebody else, in a message that also tells of the writer.</summary>
    public bool OfOther { get; set; }

    /// <summary>Taken back by a correction in the same message.</summary>
    public bool Replaced { get; set; }

    public bool IsMeant => !Denied && !NotNow && !Replaced;
}
