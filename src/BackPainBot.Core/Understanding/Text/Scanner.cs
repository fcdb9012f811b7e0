using System.Globalization;

namespace BackPainBot.Core.Understanding.Text;

/// <summary>How a word is set off from the one before it.</summary>
internal enum Gap
{
    /// <summary>Space, hyphen or slash: a phrase may go across.</summary>
    None,

    /// <summary>Comma, colon, bracket, quotation mark: a phrase ends, the sentence goes on.</summary>
    Soft,

    /// <summary>Full stop, question mark, new line: the sentence ends.</summary>
    Hard,
}

/// <summary>
/// Cuts a text into words, numbers and single signs, in one pass and without allocating. Words are folded: lower case, apostrophes
/// and combining marks dropped. A hyphen or slash separates words.
/// </summary>
internal ref struct Scanner(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    /// <summary>Longer words are cut: no word that people know is longer.</summary>
    public const int LongestWord = 40;

    /// <summary>Of the current piece, in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Behind its last character.</summary>
    public readonly int End => _at;

    public Gap Gap { get; private set; }

    /// <summary>The number, rounded; -1 when the piece is none.</summary>
    public int Number { get; private set; }

    /// <summary>Neither letters nor digits: an emoji or a mathematical sign.</summary>
    public bool IsSign { get; private set; }

    /// <summary>The folded piece; valid until the next one is read.</summary>
    public readonly ReadOnlySpan<char> Folded => _buffer[.._length];

    public bool Next()
    {
        Gap = Gap.None;
        Number = -1;
        IsSign = false;
        _length = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            Start = _at;
            if (char.IsLetter(c))
                return ReadWord();
            if (char.IsAsciiDigit(c))
                return ReadNumber();
            if (IsSignAt(c))
                return ReadSign();
            Gap = Wider(Gap, GapOf(c));
        }

        return false;
    }

    private static Gap Wider(Gap a, Gap b) => a > b ? a : b;

    private static Gap GapOf(char c) => c switch
    {
        '.' or '!' or '?' or ';' or '\n' or '\r' or '…' => Gap.Hard,
        ',' or ':' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '–' or '—' or '*' => Gap.Soft,
        _ => Gap.None,
    };

    private static bool IsSignAt(char c) =>
        c is '&' || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol;

    private static bool IsDropped(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private bool ReadWord()
    {
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsLetter(c) || char.IsAsciiDigit(c))
                Append(char.ToLowerInvariant(c));
            else if (!IsDropped(c))
                break;
        }

        return true;
    }

    private bool ReadNumber()
    {
        var value = 0;
        for (; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
        {
            Append(_text[_at]);
            value = Math.Min(value * 10 + (_text[_at] - '0'), 1_000_000);
        }

        if (_at + 1 < _text.Length && _text[_at] is '.' && char.IsAsciiDigit(_text[_at + 1]))
        {
            value += _text[_at + 1] >= '5' ? 1 : 0;
            for (_at++; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
                Append(_text[_at]);
        }

        Number = value;
        return true;
    }

    private bool ReadSign()
    {
        Append(_text[_at++]);
        if (char.IsHighSurrogate(_text[_at - 1]) && _at < _text.Length && char.IsLowSurrogate(_text[_at]))
            Append(_text[_at++]);
        IsSign = true;
        return true;
    }

    private void Append(char c)
    {
        if (_length < _buffer.Length)
            _buffer[_length++] = c;
    }
}
