using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>One element of a rule: met when any of its terms is meant. A minus before a name asks for a denied one.</summary>
internal sealed class Element
{
    private readonly TermSet _meant;
    private readonly TermSet _denied;

    private Element(int terms)
    {
        _meant = new TermSet(terms);
        _denied = new TermSet(terms);
    }

    public bool IsMet(Reading reading) => _meant.Meets(reading.Meant) || _denied.Meets(reading.Denied);

    public bool IsMetBy(Found found) => found.IsMeant ? _meant.Has(found.Term) : found.Denied && _denied.Has(found.Term);

    /// <summary>One element of each text in the list; each name in a text, separated by <c>|</c>, is a choice.</summary>
    public static Element[] Read(IEnumerable<string> texts, TermTable terms, Place place, LoadErrors errors) =>
        [.. texts.Select(text => Read(text, terms, place, errors))];

    private static Element Read(string text, TermTable terms, Place place, LoadErrors errors)
    {
        var element = new Element(terms.Count);
        foreach (var choice in text.Split('|', StringSplitOptions.TrimEntries))
        {
            var denied = choice.StartsWith('-');
            var name = denied ? choice[1..] : choice;
            var named = terms.Named(name);
            if (named.Count == 0)
                errors.Add(place, $"there is no term '{name}'");
            foreach (var term in named)
                (denied ? element._denied : element._meant).Add(term);
        }

        return element;
    }
}
