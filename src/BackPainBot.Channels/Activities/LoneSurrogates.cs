using System.Globalization;

namespace BackPainBot.Channels.Activities;

/// <summary>
/// Half an emoji, as a client sends it that cut a text in two: valid JSON and no valid text. A person's message must not be
/// refused for it, so the half is read as the replacement character.
/// </summary>
internal static class LoneSurrogates
{
    /// <summary>Length of <c>\u1234</c>.</summary>
    private const int Escape = 6;

    /// <summary>Changes the JSON in place, and gives it back.</summary>
    public static byte[] Mend(byte[] json)
    {
        for (var i = json.AsSpan().IndexOf((byte)'\\'); i >= 0 && i + 1 < json.Length; i = Next(json, i))
        {
            if (UnitAt(json, i) is not { } unit || !char.IsSurrogate(unit))
                i += UnitAt(json, i) is null ? 2 : Escape;
            else if (char.IsHighSurrogate(unit) && UnitAt(json, i + Escape) is { } low && char.IsLowSurrogate(low))
                i += 2 * Escape;
            else
                "fffd"u8.CopyTo(json.AsSpan(i + 2));
        }

        return json;
    }

    private static int Next(byte[] json, int from)
    {
        var found = from < json.Length ? json.AsSpan(from).IndexOf((byte)'\\') : -1;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The code unit of the escape that begins here; null when none does.</summary>
    private static char? UnitAt(byte[] json, int at) =>
        at + Escape <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit : null;
}
