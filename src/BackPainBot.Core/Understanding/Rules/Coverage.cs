using BackPainBot.Core.Understanding.Text;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>How much of a message some terms make up. Slight words ("the", "please") do not count.</summary>
internal sealed class Coverage(Lexicon lexicon)
{
    /// <summary>In words: nobody needs more for something that is all that a message says.</summary>
    private const int LongestCommand = 60;

    public bool Counts(Token token) => !lexicon.UsesOf(token.Words.First).HasFlag(Uses.Slight);

    /// <summary>How many words of a message count.</summary>
    public int Words(Reading reading) => reading.CountedWords ??= reading.Tokens.Count(Counts);

    /// <summary>How many words that count are in no fact; all of them in a message that is too long to be an answer.</summary>
    public int Unread(Reading reading)
    {
        if (reading.Tokens.Count > LongestCommand)
            return reading.Tokens.Count;
        var unread = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
            unread += Counts(reading.Tokens[i]) && !IsInside(reading.Facts, static _ => true, i) ? 1 : 0;
        return unread;
    }

    /// <summary>How many words that count are in nothing but facts of a kind.</summary>
    public int Aside(Reading reading, Predicate<Found> isAside)
    {
        if (!reading.Facts.Exists(isAside) || reading.Tokens.Count > LongestCommand)
            return 0;
        var aside = 0;
        for (var i = 0; i < reading.Tokens.Count; i++)
            aside += Counts(reading.Tokens[i]) && IsInside(reading.Facts, isAside, i) && !IsInside(reading.Facts, f => !isAside(f), i) ? 1 : 0;
        return aside;
    }

    /// <summary>Nothing that says something comes before a word: neither in the message nor, when a clause is enough, in its clause.</summary>
    public bool Begins(Reading reading, int token, bool inClause)
    {
        for (var i = token; i > 0; i--)
        {
            if (inClause && reading.Tokens[i].Gap != Gap.None)
                return true;
            if (Counts(reading.Tokens[i - 1]) && !IsInside(reading.Facts, f => reading.KindOf(f) == Kinds.Talk, i - 1))
                return false;
        }

        return true;
    }

    /// <summary>For each word, what <see cref="Begins"/> tells of it; in one go over the message.</summary>
    public Beginning[] Beginnings(Reading reading)
    {
        var beginnings = new Beginning[reading.Tokens.Count];
        var talk = reading.Facts.FindAll(f => reading.KindOf(f) == Kinds.Talk);
        var (ofMessage, ofClause) = (true, true);
        for (var i = 0; i < beginnings.Length; i++)
        {
            ofClause |= reading.Tokens[i].Gap != Gap.None;
            beginnings[i] = (ofMessage ? Beginning.OfMessage : Beginning.OfNothing) | (ofClause ? Beginning.OfClause : Beginning.OfNothing);
            if (!Counts(reading.Tokens[i]) || IsInside(talk, static _ => true, i))
                continue;
            (ofMessage, ofClause) = (false, false);
        }

        return beginnings;
    }

    /// <summary>In percent, 0 to 100.</summary>
    public int Of(Reading reading, Element[] elements) => Of(reading, found => Array.Exists(elements, e => e.IsMetBy(found)));

    /// <summary>In percent, 0 to 100: what the chosen findings make up.</summary>
    public int Of(Reading reading, Predicate<Found> isChosen)
    {
        if (reading.Tokens.Count > LongestCommand)
            return 0;
        var (all, covered) = (0, 0);
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var inside = IsInside(reading.Facts, isChosen, i) || IsInside(reading.Cues, isChosen, i);
            if (!inside && !Counts(reading.Tokens[i]))
                continue;
            all++;
            covered += inside ? 1 : 0;
        }

        return all == 0 ? 0 : covered * 100 / all;
    }

    private static bool IsInside(List<Found> among, Predicate<Found> isChosen, int token)
    {
        foreach (var found in among)
        {
            if (found.Match.Uses(token) && isChosen(found))
                return true;
        }

        return false;
    }
}

/// <summary>What a word begins.</summary>
[Flags]
internal enum Beginning
{
    OfNothing = 0,
    OfMessage = 1,
    OfClause = 2,
}
