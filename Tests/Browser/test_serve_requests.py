"""Requests that servers parse differently: the preview parses them in one way, and answers none that is inside another."""

import random

import pytest
from preview_server import Preview
from raw_connections import connect, exchange, read_to_end, statuses

SMUGGLED = "GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"
# The first line of the answer to a smuggled request.
SIGN = b"Sitemap:"
HOST = "Host: 127.0.0.1:{port}\r\n"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    preview = Preview(tmp_path_factory.mktemp("requests")).start()
    yield preview
    assert preview.stop() == 0


ODD = {
    "a signed length": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: +5\r\n\r\nhello",
    "a negative length": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n\r\nhello",
    "a hexadecimal length": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 0x5\r\n\r\nhello",
    "a length with an underscore": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 1_0\r\n\r\nhello",
    "a length of two words": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 5 5\r\n\r\nhello",
    "a list of lengths": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 5, 5\r\n\r\nhello",
    "an empty length": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length:\r\n\r\n",
    "a length beyond all numbers": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 18446744073709551617\r\n\r\n",
    "two lengths": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello",
    "two equal lengths": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\ncontent-length: 5\r\n\r\nhello",
    "a length and a coding": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a coding and a length": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    "a body in pieces": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a piece with a huge extension": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0;" + "x" * 90000 + "\r\n\r\n",
    "a coding with a tab": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
    "an unknown coding": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "two codings": "POST /lang/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
    "a coding in HTTP/1.0": "POST /lang/ HTTP/1.0\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two hosts": "GET /lang/ HTTP/1.1\r\n" + HOST + "Host: evil.example\r\n\r\n",
    "two equal hosts": "GET /lang/ HTTP/1.1\r\n" + HOST + HOST + "\r\n",
    "no host": "GET /lang/ HTTP/1.1\r\nAccept: */*\r\n\r\n",
    "a field on two lines": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n\r\n",
    "a length on two lines": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length:\r\n 5\r\n\r\nhello",
    "a first field that goes on": "GET /lang/ HTTP/1.1\r\n X: a\r\n" + HOST + "\r\n",
    "a space before the colon": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length : 5\r\n\r\nhello",
    "a tab before the colon": "GET /lang/ HTTP/1.1\r\n" + HOST + "X\t: 5\r\n\r\n",
    "no colon": "GET /lang/ HTTP/1.1\r\n" + HOST + "Content-Length 5\r\n\r\nhello",
    "no name": "GET /lang/ HTTP/1.1\r\n" + HOST + ": 5\r\n\r\n",
    "bare line feeds": "GET /lang/ HTTP/1.1\nHost: 127.0.0.1:{port}\n\n",
    "one bare line feed": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\n\r\n",
    "a bare line feed at the end": "GET /lang/ HTTP/1.1\r\n" + HOST + "\n",
    "a bare line feed in a value": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\nContent-Length: 5\r\n\r\nhello",
    "a bare carriage return": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\rContent-Length: 5\r\n\r\nhello",
    "a doubled carriage return": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\r\r\n\r\n",
    "a nothing in a value": "GET /lang/ HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n",
    "a nothing in the address": "GET /la\0ng/ HTTP/1.1\r\n" + HOST + "\r\n",
    "an empty line before": "\r\nGET /lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "a body that nobody reads": "GET /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\n\r\nhello",
    "a body that is a request": "GET /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: {length}\r\n\r\n",
    "an unread body to POST": "POST /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: {length}\r\n\r\n",
    "an unread body to HEAD": "HEAD /lang/ HTTP/1.1\r\n" + HOST + "Content-Length: {length}\r\n\r\n",
    "an unread body to the switch": "POST /.baken/drafts HTTP/1.1\r\n" + HOST + "Origin: http://a.example\r\nContent-Length: {length}\r\n\r\n",
    "a whole address": "GET http://127.0.0.1:{port}/lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "a whole address elsewhere": "GET http://evil.example/lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "an asterisk": "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
    "a tunnel": "CONNECT 127.0.0.1:80 HTTP/1.1\r\n" + HOST + "\r\n",
    "two spaces": "GET  /lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "a tab": "GET\t/lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "words after the version": "GET /lang/ HTTP/1.1 x\r\n" + HOST + "\r\n",
    "no version": "GET /lang/\r\n" + HOST + "\r\n",
    "small letters": "get /lang/ HTTP/1.1\r\n" + HOST + "\r\n",
    "a fragment": "GET /lang/#x HTTP/1.1\r\n" + HOST + "\r\n",
    "version 2.0": "GET /lang/ HTTP/2.0\r\n" + HOST + "\r\n",
    "version 1.2": "GET /lang/ HTTP/1.2\r\n" + HOST + "\r\n",
    "version 0.9": "GET /lang/ HTTP/0.9\r\n" + HOST + "\r\n",
    "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "another expectation": "POST /lang/ HTTP/1.1\r\n" + HOST + "Expect: 200-ok\r\nContent-Length: 5\r\n\r\nhello",
    "TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


@pytest.mark.parametrize("name", ODD)
def test_it_is_refused_and_the_bytes_after_it_are_not_answered(preview, name):
    smuggled = SMUGGLED.format(port=preview.port)
    data = ODD[name].replace("{port}", str(preview.port)).replace("{length}", str(len(smuggled))) + smuggled
    answer, is_over = exchange(preview, data.encode("latin-1"), timeout=8)
    assert is_over, "the connection goes on"
    assert len(statuses(answer)) == 1 and statuses(answer)[0] // 100 in (4, 5), answer[:300]
    assert SIGN not in answer and b"<h1" not in answer


@pytest.mark.parametrize("name", ODD)
def test_it_is_refused_in_pieces_too(preview, name):
    """A request in several parts is parsed like one that arrives at once."""
    smuggled = SMUGGLED.format(port=preview.port)
    data = (ODD[name].replace("{port}", str(preview.port)).replace("{length}", str(len(smuggled))) + smuggled).encode("latin-1")
    with connect(preview, timeout=8) as connection:
        try:
            for start in range(0, min(len(data), 400), 7):
                connection.sendall(data[start : start + 7])
            connection.sendall(data[(min(len(data), 400) + 6) // 7 * 7 :])
        except ConnectionError:
            pass
        answer, is_over = read_to_end(connection)
    assert is_over and SIGN not in answer and b"<h1" not in answer
    assert all(status // 100 in (4, 5) for status in statuses(answer)) and len(statuses(answer)) <= 1


def test_requests_one_after_the_other_are_answered_one_after_the_other(preview):
    text = "GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\nHEAD /lang/ HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\n"
    text += "GET /nergens/ HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nConnection: Keep-Alive, Close\r\n\r\nGET / HTTP/1.1\r\n\r\n"
    answer, is_over = exchange(preview, text.format(preview.port).encode())
    assert is_over and statuses(answer) == [200, 200, 404]


@pytest.mark.parametrize("count", [2, 3, 10])
def test_several_requests_are_all_answered_after_the_client_closed_its_side(preview, count):
    text = "".join(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n" for path in (["/robots.txt", "/nergens/"] * 5)[:count])
    for pieces in ([text.encode()], [text.encode()[:60], text.encode()[60:]]):
        with connect(preview, pieces[0], timeout=8) as connection:
            for piece in pieces[1:]:
                connection.sendall(piece)
            connection.shutdown(1)
            answer, is_over = read_to_end(connection)
            assert is_over and statuses(answer) == ([200, 404] * 5)[:count]


def test_a_request_that_was_not_finished_is_not_answered(preview):
    text = "GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\nGET /lang/ HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n"
    with connect(preview, text.format(preview.port).encode(), timeout=8) as connection:
        connection.shutdown(1)
        answer, is_over = read_to_end(connection)
        assert is_over and statuses(answer) == [200] and b"<h1" not in answer


def test_in_http_1_0_nobody_waits_for_a_word(preview):
    head = f"POST /.baken/drafts HTTP/1.0\r\nHost: 127.0.0.1:{preview.port}\r\nOrigin: http://127.0.0.1:{preview.port}\r\n"
    with connect(preview, f"{head}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n".encode(), timeout=1) as connection:
        answer, is_over = read_to_end(connection)
        assert answer == b"" and not is_over
        connection.settimeout(8)
        connection.sendall(b"drafts=on")
        answer, is_over = read_to_end(connection)
        assert is_over and statuses(answer) == [303]


def test_garbage_after_a_request_ends_the_connection(preview):
    answer, is_over = exchange(preview, f"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\nxyz\0\1\2".encode())
    assert is_over and statuses(answer) == [200, 400]


def test_an_answer_in_http_1_0_ends_the_connection(preview):
    answer, is_over = exchange(preview, f"GET /robots.txt HTTP/1.0\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
    assert is_over and statuses(answer) == [200] and b"\r\nconnection: close" in answer.lower() and b"chunked" not in answer


def test_a_client_that_expects_100_continue_gets_it(preview):
    head = f"POST /.baken/drafts HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nOrigin: http://127.0.0.1:{preview.port}\r\n"
    with connect(preview, f"{head}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n".encode()) as connection:
        assert connection.recv(1000) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(b"drafts=on")
        answer, is_over = read_to_end(connection)
        assert is_over and statuses(answer) == [303]


def test_a_client_that_closed_its_side_is_still_answered(preview):
    with connect(preview, f"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode()) as connection:
        connection.shutdown(1)
        answer, is_over = read_to_end(connection)
        assert is_over and statuses(answer) == [200] and SIGN in answer


PIECES = (b"\r\n", b"\n", b"\r", b" ", b"\0", b":", b"Content-Length: 5\r\n", b"Transfer-Encoding: chunked\r\n", b"Host: x\r\n", b"0\r\n\r\n")
BYTES = b"\r\n\0 \t:,/%+-0519aAzZ\x7f\x80\xff"


def tampered(data, chance):
    """A request with some of its bytes changed, removed, doubled, or with others inserted."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) + 1)
        kind = chance.random()
        if kind < 0.35 and place < len(data):
            data[place] = chance.choice(BYTES)
        elif kind < 0.6:
            data[place:place] = chance.choice(PIECES)
        elif kind < 0.8:
            del data[place : place + chance.randint(1, 8)]
        else:
            data[place:place] = data[chance.randrange(len(data)) :][: chance.randint(1, 60)]
    return bytes(data)


def test_a_request_that_was_tampered_with_is_answered_once_at_most(preview):
    chance, host = random.Random(11), f"Host: 127.0.0.1:{preview.port}\r\n"
    whole = [
        f"GET /lang/ HTTP/1.1\r\n{host}Accept: */*\r\n\r\n",
        f"POST /.baken/drafts HTTP/1.1\r\n{host}Origin: {preview.address}\r\nContent-Length: 9\r\n\r\ndrafts=on",
    ]
    for number in range(400):
        data = tampered(chance.choice(whole).encode(), chance)
        with connect(preview, data) as connection:
            connection.shutdown(1)
            answer, is_over = read_to_end(connection)
        assert is_over and len(statuses(answer)) <= 1, (number, data)
    assert preview.get("/lang/")[0] == 200
