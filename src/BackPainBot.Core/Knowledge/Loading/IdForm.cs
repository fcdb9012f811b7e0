namespace BackPainBot.Core.Knowledge.Loading;

/// <summary>The forms of ids. Ids never change and stand in stored states, so their form is checked from the first day.</summary>
internal sealed record IdForm(string Rule, Func<string, bool> Fits)
{
    public static readonly IdForm Plain = new("lower case letters, digits, '_' and '-'", IsPlain);

    /// <summary>Documents keep the numbers of the research register: <c>S05</c>.</summary>
    public static readonly IdForm Document = new("letters, digits, '_' and '-'", id => IsPlain(id.ToLowerInvariant()));

    public static readonly IdForm Sentence = new($"two parts with a dot between, of {Plain.Rule}", id => IsPair(id, '.'));

    /// <summary>The kind of a term and its id: <c>ask:where</c>.</summary>
    public static readonly IdForm Term = new($"a kind and an id with a colon between, of {Plain.Rule}", id => IsPair(id, ':'));

    private static bool IsPlain(string id) =>
        id.Length > 0 && id[0] is not ('_' or '-') && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-');

    private static bool IsPair(string id, char between)
    {
        var at = id.IndexOf(between);
        return at > 0 && IsPlain(id[..at]) && IsPlain(id[(at + 1)..]);
    }
}
