using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>
/// One element of a rule: met when any of its terms is meant. A minus before a name asks for a denied one, <c>^</c> before the element
/// for one at the beginning of the message, <c>~</c> for one at the beginning of any clause.
/// </summary>
internal sealed class Element
{
    private const char Message = '^';
    private const char Clause = '~';

    private readonly bool _clause;
    private readonly TermSet _meant;

    /// <summary>Null when it asks for none, as most do.</summary>
    private TermSet? _denied;

    private Element(int terms, char place)
    {
        MustBegin = place is Message or Clause;
        _clause = place == Clause;
        _meant = new TermSet(terms);
    }

    /// <summary>Where its term stands matters.</summary>
    public bool MustBegin { get; }

    public bool IsMet(Reading reading) => _meant.Meets(reading.Meant) || _denied?.Meets(reading.Denied) is true;

    public bool IsMetBy(Found found) => found.IsMeant ? _meant.Has(found.Term) : found.Denied && _denied?.Has(found.Term) is true;

    /// <summary>Met, and by a term that stands where it must.</summary>
    public bool IsMetInPlace(Reading reading, Coverage coverage) =>
        IsMet(reading) && (!MustBegin || BeginsIn(reading.Facts, reading, coverage) || BeginsIn(reading.Cues, reading, coverage));

    /// <summary>One element of each text in the list; each name in a text, separated by <c>|</c>, is a choice.</summary>
    public static Element[] Read(IEnumerable<string> texts, TermTable terms, Place place, LoadErrors errors) =>
        [.. texts.Select(text => Read(text, terms, place, errors))];

    /// <summary>The names in the text of an element, without the signs before them.</summary>
    public static IEnumerable<string> NamesIn(string text) => text.TrimStart(Message, Clause).Split('|', StringSplitOptions.TrimEntries).Select(name => name.TrimStart('-'));

    private static Element Read(string text, TermTable terms, Place place, LoadErrors errors)
    {
        var element = new Element(terms.Count, text is [var sign, ..] ? sign : default);
        foreach (var choice in text.TrimStart(Message, Clause).Split('|', StringSplitOptions.TrimEntries))
        {
            var denied = choice.StartsWith('-');
            var name = denied ? choice[1..] : choice;
            var named = terms.Named(name);
            if (named.Count == 0)
                errors.Add(place, $"there is no term '{name}'");
            foreach (var term in named)
                (denied ? element._denied ??= new TermSet(terms.Count) : element._meant).Add(term);
        }

        return element;
    }

    private bool BeginsIn(List<Found> among, Reading reading, Coverage coverage)
    {
        foreach (var found in among)
        {
            if (IsMetBy(found) && coverage.Begins(reading, found.Match.First, _clause))
                return true;
        }

        return false;
    }
}
